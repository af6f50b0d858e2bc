import { routes } from "../routes";
import { announceSignedOut } from "./session-channel";

export type SignOutOutcome = "signed-out" | "not-revoked" | "failed";

/** Ends the session at our server, which revokes the token at put.io; "failed": the server was not reached, nothing has changed. */
export async function signOut(): Promise<SignOutOutcome> {
  try {
    const response = await fetch(routes.signOut(), { method: "POST" });
    if (!response.ok) return "failed";
    const { revoked } = await response.json();
    await forgetThisAccount();
    announceSignedOut();
    return revoked === true ? "signed-out" : "not-revoked";
  } catch {
    return "failed";
  }
}

/** Positions and choices were this account's; the next person at this browser must find none of them. Theme and sidebar stay. */
async function forgetThisAccount() {
  localStorage.clear();
  sessionStorage.clear();
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases) if (name) indexedDB.deleteDatabase(name);
}
