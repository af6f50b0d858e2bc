import type { Sandbox } from "../create-sandbox";
import type { UserRecord } from "../state/entities";
import { plantAccess } from "./demo-access";
import { plantFeeds } from "./demo-feeds";
import { plantFriends } from "./demo-friends";
import { plantHistory } from "./demo-history";
import { DEMO_ROOT } from "./demo-root";
import { plantTransfers } from "./demo-transfers";
import { plantTrash } from "./demo-trash";
import { plantTree } from "./plant-tree";

/**
 * A believable account: the four films at the root, some four hundred files of which every one is real (bytes of the
 * built-in library under many names), places half-way through, two years of history, friends and shares, and a few things in the trash. What tests may
 * rely on is in seeds/README.md. Adds `friends`, their names, to the reply.
 */
export function seedDemo(sandbox: Sandbox, { user }: { user: UserRecord }): { friends: string[] } {
  const { store, clock } = sandbox;
  const now = clock.now();
  return store.database.transaction(() => {
    plantTree(store, { userId: user.id, now, nodes: DEMO_ROOT });
    const { ayla, jonas } = plantFriends(store, { user, now });
    plantHistory(store, { user, friend: ayla, now });
    plantTrash(store, { user, now });
    plantAccess(store, { user, now });
    plantTransfers(store, { user, now });
    plantFeeds(store, { user, now });
    return { friends: [ayla.username, jonas.username] };
  });
}
