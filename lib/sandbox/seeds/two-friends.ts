import { randomBytes } from "node:crypto";
import { friendFolderId } from "../access";
import { MATINEE_APP_ID } from "../oauth-apps";
import type { Seed } from "./seed";

/**
 * The user and a friend, each of whom shares a folder with the other. Replies with the friend's name, id and token, and
 * with the ids of what is shared.
 */
export const seedTwoFriends: Seed = (sandbox, { user }) => {
  const { store } = sandbox;
  const createdAt = sandbox.clock.now() - 7 * 86_400;
  const password = randomBytes(9).toString("base64url");
  const friend = store.users.create({ username: `${user.username}-friend`, password, createdAt });
  store.friends.befriend(user.id, friend.id);
  const fromMe = seedFolder({ userId: user.id, name: "For my friend" });
  const fromFriend = seedFolder({ userId: friend.id, name: "From your friend" });
  store.shares.add({ fileId: fromMe, ownerId: user.id, friendId: friend.id });
  store.shares.add({ fileId: fromFriend, ownerId: friend.id, friendId: user.id });
  const token = store.tokens.create({ userId: friend.id, scope: "default", appId: MATINEE_APP_ID });
  return {
    friend: { username: friend.username, password, user_id: friend.id, access_token: token.token },
    shared_folder_id: fromMe,
    friend_folder_id: friendFolderId({ store, viewer: user }, friend.id),
    friend_shared_folder_id: fromFriend,
  };

  function seedFolder({ userId, name }: { userId: number; name: string }): number {
    const folder = store.files.createFolder({ userId, parentId: 0, name, createdAt });
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
};
