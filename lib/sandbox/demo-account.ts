import type { Sandbox } from "./create-sandbox";
import { seedDemo } from "./seeds/demo";
import type { UserRecord } from "./state/entities";

/** The account that the sign-in page offers on a fresh data directory; also its password. */
export const DEMO_USERNAME = "demo";

/**
 * The demo account. It is made and filled once, in one transaction, so that a start that was cut short leaves no empty
 * account behind; afterwards it is its owner's, with whatever was done to it since.
 */
export function ensureDemoAccount(sandbox: Sandbox): UserRecord {
  const { users, database } = sandbox.store;
  const known = users.byName(DEMO_USERNAME);
  if (known !== null) return known;
  return database.transaction(() => {
    const user = users.create({ username: DEMO_USERNAME, password: DEMO_USERNAME, isListed: true });
    seedDemo(sandbox, { user });
    return user;
  });
}
