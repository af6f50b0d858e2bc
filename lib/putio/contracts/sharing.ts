import type { Contract } from "./contract";
import { folderReply, refusalReply } from "./file-replies";

const ok = { status: 200, body: { status: "OK" } };

/** In this order: each leaves the account as the next one expects it. `{spare}` is shared with nobody, `{friend}` is a friend. */
export const sharingContracts = {
  shareFiles: {
    section: "2.17",
    name: "sharing with a friend",
    request: {
      method: "POST",
      path: "/files/share",
      form: { file_ids: "{shareable}", friends: "{friendName}" },
    },
    reply: ok,
  },
  getFileShares: {
    section: "2.17",
    name: "who sees a file",
    request: { method: "GET", path: "/files/{shareable}/shared-with-v2" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        share_type: "friends",
        shares: [{ share_id: 61, user_name: "ada", user_avatar_url: "http://127.0.0.1:9000/avatars/ada" }],
      },
    },
  },
  listShared: {
    section: "2.17",
    name: "all that is shared",
    request: { method: "GET", path: "/files/shared" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        shared: [{ ...folderReply, shared_with: 1, file_id: 77, file_name: "Clips" }],
      },
    },
  },
  shareWithEveryone: {
    section: "2.17",
    name: "sharing with everyone",
    request: { method: "POST", path: "/files/share", form: { file_ids: "{shareable}", friends: "everyone" } },
    reply: ok,
  },
  getSharesWithEveryone: {
    section: "2.17",
    name: "who sees what everyone sees",
    request: { method: "GET", path: "/files/{shareable}/shared-with-v2" },
    reply: { status: 200, body: { status: "OK", share_type: "everyone" } },
  },
  revokeAllShares: {
    section: "2.17",
    name: "taking every share back",
    request: { method: "POST", path: "/files/{shareable}/unshare", form: { shares: "everyone" } },
    reply: ok,
  },
  getSharesOfUnshared: {
    section: "2.17, 8 #6",
    name: "who sees what nobody sees",
    request: { method: "GET", path: "/files/{shareable}/shared-with-v2" },
    reply: { status: 200, body: { status: "OK", share_type: "friends", shares: [] } },
  },
  revokeShares: {
    section: "2.17",
    name: "taking shares back",
    request: { method: "POST", path: "/files/{shareable}/unshare", form: { shares: "61,62" } },
    reply: ok,
  },
  revokeSharesOfMissing: {
    section: "2.17",
    name: "taking shares of what is gone back",
    request: { method: "POST", path: "/files/999999999/unshare", form: { shares: "61" } },
    reply: refusalReply({ status: 404, type: "NotFound", message: "File not found" }),
  },
  listSharedWithMe: {
    section: "2.3",
    name: "what friends share",
    request: {
      method: "GET",
      path: "/files/list/items-shared-with-you",
      query: { per_page: "1000", total: "1", breadcrumbs: "1", mp4_status: "1", video_metadata: "1" },
    },
    reply: {
      status: 200,
      body: {
        status: "OK",
        files: [{ ...folderReply, id: 88, parent_id: -2, name: "ada", folder_type: "SHARED_FRIEND" }],
        parent: { ...folderReply, id: -2, parent_id: null, folder_type: "SHARED_ROOT" },
        cursor: null,
        total: 1,
        breadcrumbs: [],
      },
    },
  },
  startClone: {
    section: "2.17",
    name: "copying a friend's files",
    request: {
      method: "POST",
      path: "/sharing/clone",
      form: { file_ids: "{friendsFile}", parent_id: "{target}" },
    },
    reply: { status: 200, body: { status: "OK", id: 71 } },
  },
  getClone: {
    section: "2.17",
    name: "how far a copy is",
    request: { method: "GET", path: "/sharing/clone/{clone}" },
    reply: { status: 200, body: { status: "OK", shared_file_clone_status: "NEW" } },
  },
  getMissingClone: {
    section: "2.17",
    name: "a copy that put.io does not know",
    request: { method: "GET", path: "/sharing/clone/999999999" },
    reply: refusalReply({ status: 404, type: "SHARED_FILE_CLONE_NOT_FOUND", message: "Not found" }),
  },
} satisfies Record<string, Contract>;

const link = {
  id: 81,
  token: "a-token-of-a-link",
  push_token: "a-token-of-its-pushes",
  created_at: "2025-01-02T03:04:05",
  expiration_date: "2025-01-09T03:04:05",
  owner: { name: "somebody" },
  user_file: { id: 77, name: "Clips", file_type: "FOLDER" },
} as const;

/** By a first-party token, in this order. */
export const linkContracts = {
  createPublicLink: {
    section: "2.18",
    name: "a public link",
    request: { method: "POST", path: "/public_share/{folder}", form: {} },
    reply: { status: 200, body: { status: "OK", public_share: link } },
  },
  listPublicLinks: {
    section: "2.18",
    name: "all public links",
    request: { method: "GET", path: "/public_share/list" },
    reply: { status: 200, body: { status: "OK", public_shares: [link] } },
  },
  deletePublicLink: {
    section: "2.18",
    name: "the end of a link",
    request: { method: "DELETE", path: "/public_share/{link}" },
    reply: ok,
  },
  createLinkToRoot: {
    section: "2.18",
    name: "a link to the whole account",
    request: { method: "POST", path: "/public_share/0", form: {} },
    reply: refusalReply({
      status: 400,
      type: "PUBLIC_SHARE_FOLDER_ROOT_NOT_ALLOWED",
      message: "Not allowed",
    }),
  },
} satisfies Record<string, Contract>;

/** By the token of a link. */
export const visitContracts = {
  getVisit: {
    section: "2.18",
    name: "the link that one came by",
    request: { method: "GET", path: "/public_share" },
    reply: { status: 200, body: { status: "OK", public_share: link } },
  },
  listVisitFiles: {
    section: "2.18",
    name: "what is behind a link",
    request: {
      method: "GET",
      path: "/public_share/files/list",
      query: {
        parent_id: "{folder}",
        per_page: "1",
        total: "1",
        mp4_status: "1",
        video_metadata: "1",
        mp4_status_parent: "1",
        video_metadata_parent: "1",
      },
    },
    reply: {
      status: 200,
      body: {
        status: "OK",
        files: [{ ...folderReply, id: 90 }],
        parent: folderReply,
        cursor: "opaque",
        total: 2,
      },
    },
  },
  getVisitFileUrl: {
    section: "2.18",
    name: "where a file behind a link lies",
    request: { method: "GET", path: "/public_share/files/{file}/url" },
    reply: { status: 200, body: { status: "OK", url: "http://127.0.0.1:9001/storage/501?signature=x" } },
  },
} satisfies Record<string, Contract>;
