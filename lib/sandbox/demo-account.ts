import type { Sandbox } from "./create-sandbox";
import type { UserRecord } from "./state/entities";

/** The account that the sign-in page offers on a fresh data directory; also its password. */
export const DEMO_USERNAME = "demo";

/** Makes the demo account unless it is there. null: it is, with whatever its owner has done to it since. */
export function createDemoAccount(sandbox: Sandbox): UserRecord | null {
  const { users } = sandbox.store;
  if (users.byName(DEMO_USERNAME) !== null) return null;
  return users.create({ username: DEMO_USERNAME, password: DEMO_USERNAME, isListed: true });
}
