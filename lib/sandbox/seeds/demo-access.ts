import { randomBytes } from "node:crypto";
import { MATINEE_APP_ID, TV_APP_ID } from "../oauth-apps";
import type { UserRecord } from "../state/entities";
import type { Store } from "../state/store";

const DAY_SECONDS = 86_400;

/** Where else the account is in use, a password for a program, and invitations: one open, one that somebody came by. */
export function plantAccess(store: Store, { user, now }: { user: UserRecord; now: number }): void {
  store.tokens.create({
    userId: user.id,
    scope: "default",
    appId: TV_APP_ID,
    client: { name: "Living room", ipAddress: "203.0.113.20", userAgent: "Lamplight/4.2 (TV; Linux armv7l)" },
  });
  store.tokens.create({
    userId: user.id,
    scope: "default",
    appId: MATINEE_APP_ID,
    client: {
      name: "",
      ipAddress: "198.51.100.7",
      userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
    },
  });
  const password = randomBytes(12).toString("base64url");
  store.appPasswords.create({ userId: user.id, note: "WebDAV on the old laptop", password });
  store.friendInvites.create(user.id, {
    createdAt: now - 300 * DAY_SECONDS,
    guest: {
      username: "ilse",
      status: "CONVERTED",
      earnedAmount: 10,
      joinedAt: now - 290 * DAY_SECONDS,
    },
  });
  store.friendInvites.create(user.id, { createdAt: now - 12 * DAY_SECONDS });
}
