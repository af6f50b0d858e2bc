import { routes } from "../routes";

/** How next-auth is asked to sign in: its REST interface, without its React library, which this page would use nothing of. */
export type SignInOutcome =
  | { kind: "leave"; url: string }
  | { kind: "done" }
  /** `error` is a code of SIGN_IN_ERRORS, or something unknown that `describeSignInError` knows how to read. */
  | { kind: "failed"; error: string };

/** Asks for put.io's own sign-in page, which this browser then has to visit. */
export async function beginOAuthSignIn(returnTo: string): Promise<SignInOutcome> {
  const url = await postToAuth("/signin/putio", { callbackUrl: returnTo });
  const error = url?.searchParams.get("error");
  if (!url || error) return { kind: "failed", error: error ?? "failed" };
  return { kind: "leave", url: url.href };
}

/** Signs in with what the server can check at once: a pasted token, or a device code that has been linked. */
export async function signInWith(
  provider: "token" | "device",
  fields: Record<string, string>,
): Promise<SignInOutcome> {
  const url = await postToAuth(`/callback/${provider}`, fields);
  if (!url) return { kind: "failed", error: "failed" };
  const error = url.searchParams.get("error");
  return error ? { kind: "failed", error } : { kind: "done" };
}

/** next-auth answers every POST of these with a whole address; its query tells what happened. null: no answer that can be read. */
async function postToAuth(path: string, fields: Record<string, string>): Promise<URL | null> {
  try {
    const { csrfToken } = await (await fetch(`${routes.authBase()}/csrf`)).json();
    const response = await fetch(`${routes.authBase()}${path}`, {
      method: "POST",
      body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
    });
    const { url } = await response.json();
    return new URL(url);
  } catch {
    return null;
  }
}
