import type { Sandbox } from "./create-sandbox";
import { seedDemo } from "./seeds/demo";
import type { UserRecord } from "./state/entities";

/** The account that the sign-in page offers on a fresh data directory; also its password. */
export const DEMO_USERNAME = "demo";

/**
 * Makes and fills the demo account unless it is there. null: it is, with whatever its owner has done to it since. Both
 * in one transaction, so that a start that was cut short leaves no empty account behind.
 */
export function createDemoAccount(sandbox: Sandbox): UserRecord | null {
  const { users, database } = sandbox.store;
  if (users.byName(DEMO_USERNAME) !== null) return null;
  return database.transaction(() => {
    const user = users.create({ username: DEMO_USERNAME, password: DEMO_USERNAME, isListed: true });
    seedDemo(sandbox, { user });
    return user;
  });
}
