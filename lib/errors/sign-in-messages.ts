import type { ErrorWords } from "./messages";

/** How signing in can fail, or signing out have half failed; `routes.login({error})` carries one of these. */
export const SIGN_IN_ERRORS = [
  "refused",
  "expired-code",
  "wrong-token",
  "limited-token",
  "unreachable",
  "signed-out",
  "not-revoked",
  "interrupted",
  "not-configured",
  "failed",
] as const;
export type SignInError = (typeof SIGN_IN_ERRORS)[number];

const SIGN_IN_WORDS: Record<SignInError, Pick<ErrorWords, "title" | "hint">> = {
  refused: {
    title: "Access was not allowed",
    hint: "You, or put.io, declined. Sign in again and choose Allow.",
  },
  "expired-code": {
    title: "The code has expired",
    hint: "Get a new one; each works for a few minutes.",
  },
  "wrong-token": {
    title: "put.io does not know this token",
    hint: "It may be incomplete or revoked. Copy the whole token and paste it again.",
  },
  "limited-token": {
    title: "This token is not enough",
    hint: "It opens single files only. Use the access token of an app, or sign in with put.io.",
  },
  unreachable: {
    title: "put.io cannot be reached",
    hint: "Your sign-in was not checked. Check the network, then try again.",
  },
  "signed-out": {
    title: "Your session has ended",
    hint: "Sign in again; you come back to the page where you were.",
  },
  "not-revoked": {
    title: "Signed out here, but put.io could not be told",
    hint: "Its access is still listed there. Open put.io, Settings, Apps, and remove Matinee.",
  },
  interrupted: {
    title: "The sign-in was interrupted",
    hint: "It was started in another tab, too long ago, or elsewhere. Start it again from here.",
  },
  "not-configured": {
    title: "Sign-in with put.io is not set up here",
    hint: "Whoever runs this server has to give it a put.io client id and secret. A token works meanwhile.",
  },
  failed: {
    title: "Signing in did not work",
    hint: "Try again. If it keeps failing, use another way below.",
  },
};

/** Words for a failed sign-in; anything that is not one of ours reads as `failed`. */
export function describeSignInError(code: string): Pick<ErrorWords, "title" | "hint"> {
  return SIGN_IN_WORDS[SIGN_IN_ERRORS.find((known) => known === code) ?? "failed"];
}
