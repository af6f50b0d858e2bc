import type { ErrorWords } from "./messages";

/** For a sign-out that never reached our server: said where nothing more can be loaded, so apart from the table of all words. */
export const SIGN_OUT_FAILED: Pick<ErrorWords, "title" | "hint"> = {
  title: "You are still signed in",
  hint: "The server could not be reached. Check your network, then sign out again.",
};
