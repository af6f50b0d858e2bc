import { randomBytes } from "node:crypto";
import type { UserRecord } from "../state/entities";
import type { Store } from "../state/store";
import { HOSTILE_NAME } from "./demo-people";
import { plantShares } from "./demo-shares";
import { file, folder, type TreeNode } from "./demo-tree";
import { plantTree } from "./plant-tree";

const DAY_SECONDS = 86_400;

type Plan = { user: UserRecord; now: number };

const AYLAS_PICKS: TreeNode[] = [
  folder({ name: "Ayla's picks", ageDays: 28 }, [
    file("Breakfast in the Dining Car (2022).mp4", "nightTrain"),
    file("Breakfast in the Dining Car (2022).srt", "nightTrainEnglish"),
    file("Cardboard Sea (2019).mkv", "paperWeather"),
    folder({ name: "Slow evenings", ageDays: 27 }, [
      file("Evening 1.webm", "smallOrbits"),
      file("Evening 2.webm", "smallOrbits"),
      file("Evening 10.webm", "smallOrbits"),
    ]),
  ]),
  file("For you - Small Orbits.webm", "smallOrbits", { ageDays: 5 }),
  file("Tax return.pdf", "programme", { ageDays: 200 }),
];

const JONAS_ROOT: TreeNode[] = [
  folder({ name: "Garden timelapses", ageDays: 160 }, [
    file("March.mkv", "paperWeather"),
    file("June.mkv", "paperWeather"),
    file("October.mkv", "paperWeather"),
  ]),
];

/**
 * Two friends who share (one with this user, one with everybody), one who shares nothing and has a name that means harm,
 * one who asks to be a friend, one who has been asked, and what the user shares in turn. Answers with the two friends.
 */
export function plantFriends(store: Store, plan: Plan): { ayla: UserRecord; jonas: UserRecord } {
  const { user, now } = plan;
  const ayla = makeFriend(store, "ayla", plan);
  const jonas = makeFriend(store, "jonas", plan);
  const nadia = makeFriend(store, "nadia", plan);
  const mert = makeFriend(store, "mert", plan);
  const hostile = makeFriend(store, HOSTILE_NAME, plan);
  store.friends.befriend(user.id, ayla.id);
  store.friends.befriend(user.id, jonas.id);
  store.friends.befriend(user.id, hostile.id);
  store.friends.request(nadia.id, user.id);
  store.friends.request(user.id, mert.id);
  plantTree(store, { userId: ayla.id, now, nodes: AYLAS_PICKS });
  plantTree(store, { userId: jonas.id, now, nodes: JONAS_ROOT });
  share(store, { owner: ayla, name: "Ayla's picks", friendId: user.id });
  share(store, { owner: ayla, name: "For you - Small Orbits.webm", friendId: user.id });
  share(store, { owner: jonas, name: "Garden timelapses", friendId: null });
  plantShares(store, { user, ayla, jonas, now });
  watchTogether(store, { user, ayla });
  return { ayla, jonas };
}

/** The first demo account has a plain “ayla” for a friend; those of further accounts carry the user's name too. */
function makeFriend(store: Store, name: string, { user, now }: Plan): UserRecord {
  const isFree = store.users.byName(name) === null;
  return store.users.create({
    username: isFree ? name : `${user.username}-${name}`,
    password: randomBytes(9).toString("base64url"),
    createdAt: now - 800 * DAY_SECONDS,
  });
}

function share(store: Store, plan: { owner: UserRecord; name: string; friendId: number | null }): void {
  const shared = store.files.child({ userId: plan.owner.id, parentId: 0, name: plan.name });
  if (shared === null) throw new Error(`${plan.owner.username} has no “${plan.name}” to share.`);
  store.shares.add({ fileId: shared.id, ownerId: plan.owner.id, friendId: plan.friendId });
}

/** The user has begun one of the friend's films: that place is the user's alone. */
function watchTogether(store: Store, { user, ayla }: { user: UserRecord; ayla: UserRecord }): void {
  const shared = store.files.child({ userId: ayla.id, parentId: 0, name: "For you - Small Orbits.webm" });
  if (shared === null) return;
  const firstAccessedAt = shared.createdAt + DAY_SECONDS;
  store.viewings.set(user.id, shared, { firstAccessedAt, startFromSeconds: 11 });
}
