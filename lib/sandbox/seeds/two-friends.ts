import { randomBytes } from "node:crypto";
import { z } from "zod";
import { friendFolderId } from "../access";
import { badRequest } from "../http/api-error";
import { MATINEE_APP_ID } from "../oauth-apps";
import type { UserRecord } from "../state/entities";
import type { Store } from "../state/store";
import { file } from "./demo-tree";
import { plantNodes } from "./plant-tree";
import type { Seed } from "./seed";

const optionsSchema = z.object({
  /** How the friend's name begins, in place of the user's; a number makes it nobody else's. */
  friend: z.string().min(1).max(64).optional(),
  /** Puts a film that plays, with its subtitles, into both shared folders. */
  films: z.boolean().default(false),
  /** So many folders more that the user shares, by turns with the friend and with everyone. */
  shares: z.int().min(0).max(20_000).default(0),
});

const DAY_SECONDS = 86_400;

/**
 * The user and a friend, each of whom shares a folder with the other. Replies with the friend's name, id and tokens, and
 * with the ids of what is shared.
 */
export const seedTwoFriends: Seed = (sandbox, { user, options: given }) => {
  const { store } = sandbox;
  const options = optionsSchema.safeParse(given).data;
  if (options === undefined) throw badRequest("The options of two-friends are friend, films and shares.");
  const createdAt = sandbox.clock.now() - 7 * DAY_SECONDS;
  const password = randomBytes(9).toString("base64url");
  const username = options.friend ? `${options.friend}-${user.id}` : `${user.username}-friend`;
  const friend = store.users.create({ username, password, createdAt });
  store.friends.befriend(user.id, friend.id);
  const fromMe = plantFolder(store, { owner: user, name: "For my friend", createdAt });
  const fromFriend = plantFolder(store, { owner: friend, name: "From your friend", createdAt });
  store.shares.add({ fileId: fromMe, ownerId: user.id, friendId: friend.id });
  store.shares.add({ fileId: fromFriend, ownerId: friend.id, friendId: user.id });
  if (options.films) {
    plantFilm(store, { owner: user, folderId: fromMe, now: sandbox.clock.now() });
    plantFilm(store, { owner: friend, folderId: fromFriend, now: sandbox.clock.now() });
  }
  shareMany(store, { user, friend, count: options.shares, createdAt });
  const { token } = store.tokens.create({ userId: friend.id, scope: "default", appId: MATINEE_APP_ID });
  const firstParty = store.tokens.create({ userId: friend.id, scope: "first_party", appId: null });
  return {
    friend: {
      username,
      password,
      user_id: friend.id,
      access_token: token,
      first_party_token: firstParty.token,
    },
    shared_folder_id: fromMe,
    friend_folder_id: friendFolderId({ store, viewer: user }, friend.id),
    friend_shared_folder_id: fromFriend,
  };
};

/** A folder of a folder of three episodes, which have sizes and no bytes. Answers with its id. */
function plantFolder(store: Store, plan: { owner: UserRecord; name: string; createdAt: number }): number {
  const { createdAt } = plan;
  const userId = plan.owner.id;
  const folder = store.files.createFolder({ userId, parentId: 0, name: plan.name, createdAt });
  const inner = store.files.createFolder({ userId, parentId: folder.id, name: "Season 1", createdAt });
  for (const episode of [1, 2, 10]) {
    store.files.createFile({
      userId,
      parentId: inner.id,
      name: `Episode ${episode}.mkv`,
      fileType: "VIDEO",
      contentType: "video/x-matroska",
      sizeBytes: 700_000_000 + episode,
      createdAt,
    });
  }
  return folder.id;
}

function plantFilm(store: Store, plan: { owner: UserRecord; folderId: number; now: number }): void {
  const place = { userId: plan.owner.id, parentId: plan.folderId, now: plan.now };
  const nodes = [file("Night Train.mp4", "nightTrain"), file("Night Train.srt", "nightTrainEnglish")];
  plantNodes(store, { ...place, ageDays: 7, nodes });
}

function shareMany(
  store: Store,
  plan: { user: UserRecord; friend: UserRecord; count: number; createdAt: number },
): void {
  const { user, friend, count, createdAt } = plan;
  store.database.transaction(() => {
    for (let number = 1; number <= count; number++) {
      const place = { userId: user.id, parentId: 0, name: `Shared ${number}`, createdAt };
      const { id } = store.files.createFolder(place);
      const friendId = number % 2 === 1 ? friend.id : null;
      store.shares.add({ fileId: id, ownerId: user.id, friendId });
    }
  });
}
