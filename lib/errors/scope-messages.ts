import type { ErrorWords } from "./messages";

type ScopeWords = Pick<ErrorWords, "title" | "hint">;

/** What put.io keeps for its own apps (contract, 1.5). */
export type OwnAppFeature =
  | "public-links"
  | "user-search"
  | "history-deletion"
  | "sessions"
  | "app-passwords"
  | "tunnel-routes"
  | "plan";

/** Why a feature is off for whoever signed in by an app of ours (401 `invalid_scope`), and what can be done instead. */
const SCOPE_WORDS: Record<OwnAppFeature, ScopeWords> = {
  "public-links": {
    title: "put.io makes public links in its own app only",
    hint: "Share with friends here, or open the file at put.io and make a link there.",
  },
  "user-search": {
    title: "put.io searches for people in its own app only",
    hint: "If you know the exact user name, you can still send a request here.",
  },
  "history-deletion": {
    title: "put.io deletes history in its own app only",
    hint: "Open your history at put.io to delete it, or switch the history off here.",
  },
  sessions: {
    title: "put.io shows sessions and apps in its own app only",
    hint: "Open the settings at put.io to see where you are signed in, and to take access back.",
  },
  "app-passwords": {
    title: "put.io manages app passwords in its own app only",
    hint: "Open the settings at put.io to make or delete one.",
  },
  "tunnel-routes": {
    title: "put.io lists its routes in its own app only",
    hint: "Open the settings at put.io to choose one; the choice holds here as well.",
  },
  plan: {
    title: "put.io shows your plan in its own app only",
    hint: "Open your account at put.io to see or change it.",
  },
};

/** Words for a feature that this sign-in may not use; the session goes on. */
export function describeScope(feature: OwnAppFeature): ScopeWords {
  return SCOPE_WORDS[feature];
}
