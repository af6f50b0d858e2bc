import type { Contract } from "./contract";
import { folderReply, refusalReply } from "./file-replies";

const ok = { status: 200, body: { status: "OK" } };
const person = { id: 12, name: "ada", avatar_url: "http://127.0.0.1:9000/avatars/ada" } as const;

/** `{friendName}` is a friend, `{strangerName}` is not. */
export const friendContracts = {
  listFriends: {
    section: "4.3",
    name: "friends",
    request: { method: "GET", path: "/friends/list" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        total: 1,
        friends: [{ ...person, has_received_files: true, has_shared_files: false }],
      },
    },
  },
  requestFriend: {
    section: "4.3",
    name: "asking somebody to be a friend",
    request: { method: "POST", path: "/friends/{strangerName}/request", form: {} },
    reply: ok,
  },
  requestNobody: {
    section: "4.3",
    name: "asking nobody",
    request: { method: "POST", path: "/friends/no-such-name-here/request", form: {} },
    reply: refusalReply({ status: 404, type: "USER_NOT_FOUND", message: "User not found" }),
  },
  listSentRequests: {
    section: "4.3",
    name: "requests that were sent",
    request: { method: "GET", path: "/friends/sent-requests" },
    reply: { status: 200, body: { status: "OK", friends: [person] } },
  },
  listFriendRequests: {
    section: "4.3",
    name: "requests that wait",
    request: { method: "GET", path: "/friends/waiting-requests" },
    reply: { status: 200, body: { status: "OK", friends: [person] } },
  },
  countFriendRequests: {
    section: "4.3",
    name: "how many requests wait",
    request: { method: "GET", path: "/friends/waiting-requests-count" },
    reply: { status: 200, body: { status: "OK", count: 1 } },
  },
  getFriendFolder: {
    section: "4.3",
    name: "a friend's folder",
    request: { method: "GET", path: "/friends/{friendName}/files" },
    reply: {
      status: 200,
      body: { status: "OK", file: { ...folderReply, id: 88, name: "ada", folder_type: "SHARED_FRIEND" } },
    },
  },
} satisfies Record<string, Contract>;

/** What only put.io's own app may. */
export const personContracts = {
  searchUsers: {
    section: "4.3",
    name: "people by name",
    request: { method: "GET", path: "/friends/user-search/{strangerName}" },
    reply: { status: 200, body: { status: "OK", users: [{ ...person, invited: false }] } },
  },
  listFriendInvites: {
    section: "4.3",
    name: "invitations",
    request: { method: "GET", path: "/account/friend_invites" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        invites: [
          { code: "AB12", created_at: "2025-01-02T03:04:05", user: null },
          {
            code: "CD34",
            created_at: "2025-01-01T03:04:05",
            user: {
              name: "grace",
              avatar_url: "",
              created_at: "2025-01-02T03:04:05",
              status: "OF_TOMORROW",
              earned_amount: null,
            },
          },
        ],
        remaining_limit: 3,
      },
    },
  },
  createFriendInvite: {
    section: "4.3",
    name: "an invitation",
    request: { method: "POST", path: "/account/create_friend_invitation", form: {} },
    reply: { status: 200, body: { status: "OK", code: "EF56" } },
  },
} satisfies Record<string, Contract>;
