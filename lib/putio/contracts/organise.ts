import type { Contract } from "./contract";
import { folderReply, refusalReply, videoDetails, videoReply } from "./file-replies";

const ok = { status: 200, body: { status: "OK" } };
const SHOWN = { mp4_status: "1", video_metadata: "1" };

/** In this order: each leaves the account as the next one expects it. */
export const organiseContracts = {
  createFolder: {
    section: "2.6",
    name: "a new folder",
    request: {
      method: "POST",
      path: "/files/create-folder",
      form: { name: "New", parent_id: "{target}" },
    },
    reply: {
      status: 200,
      body: { status: "OK", file: { ...folderReply, id: 90, parent_id: 78, name: "New" } },
    },
  },
  createTakenFolder: {
    section: "2.6, 5.1",
    name: "a folder whose name is taken",
    request: {
      method: "POST",
      path: "/files/create-folder",
      form: { name: "New", parent_id: "{target}" },
    },
    reply: refusalReply({ status: 400, type: "NAME_ALREADY_EXIST", message: "Name already exist" }),
  },
  createNamelessFolder: {
    section: "2.6, 5.2",
    name: "a folder without a name",
    request: { method: "POST", path: "/files/create-folder", form: { name: "", parent_id: "{target}" } },
    reply: refusalReply({ status: 400, type: "EMPTY_NAME", message: "Name is empty" }),
  },
  createFolderPath: {
    section: "2.6",
    name: "a chain of folders",
    request: {
      method: "POST",
      path: "/files/create-folder",
      form: { path: "a/b/c", parent_id: "{target}" },
    },
    reply: {
      status: 200,
      body: { status: "OK", file: { ...folderReply, id: 93, parent_id: 92, name: "c" } },
    },
  },
  copyFile: {
    section: "2.6",
    name: "a copy under another name",
    request: {
      method: "POST",
      path: "/files/copy",
      form: { file_id: "{spare}", parent_id: "{target}", name: "Copy.mp4" },
    },
    reply: {
      status: 200,
      body: { status: "OK", file: { ...videoReply, id: 601, parent_id: 78, name: "Copy.mp4" } },
    },
  },
  renameFile: {
    section: "2.6",
    name: "another name",
    request: { method: "POST", path: "/files/rename", form: { file_id: "{spare}", name: "Other.mp4" } },
    reply: ok,
  },
  renameWithSlash: {
    section: "2.6, 5.2",
    name: "a name with a slash",
    request: { method: "POST", path: "/files/rename", form: { file_id: "{spare}", name: "a/b" } },
    reply: refusalReply({ status: 400, type: "SLASH_IN_NAME", message: "Name contains a slash" }),
  },
  moveFiles: {
    section: "2.7",
    name: "a move",
    request: { method: "POST", path: "/files/move", form: { file_ids: "{spare}", parent_id: "{target}" } },
    reply: { status: 200, body: { status: "OK", errors: [] } },
  },
  moveMissingFile: {
    section: "2.7",
    name: "a move that fails inside a reply that says OK",
    request: {
      method: "POST",
      path: "/files/move",
      form: { file_ids: "999999999", parent_id: "{target}" },
    },
    reply: {
      status: 200,
      body: {
        status: "OK",
        errors: [{ id: 999999999, name: null, error_type: "NotFound", status_code: 404 }],
      },
    },
  },
  setWatched: {
    section: "2.9",
    name: "a mark as watched",
    request: { method: "POST", path: "/files/watch-status", form: { file_ids: "{spare}", watched: "true" } },
    reply: ok,
  },
  getChild: {
    section: "2.4",
    name: "the child of a name",
    request: { method: "GET", path: "/files/{target}/child", query: { name: "Other.mp4", ...SHOWN } },
    reply: {
      status: 200,
      body: {
        status: "OK",
        file: { ...videoReply, ...videoDetails, id: 503, parent_id: 78, name: "Other.mp4" },
      },
    },
  },
  getMissingChild: {
    section: "2.4",
    name: "a name in other letters, which is another name",
    request: { method: "GET", path: "/files/{target}/child", query: { name: "OTHER.MP4", ...SHOWN } },
    reply: refusalReply({ status: 404, type: "NotFound", message: "File not found" }),
  },
  canWrite: {
    section: "2.4",
    name: "the right to write",
    request: { method: "GET", path: "/files/{target}/can-write" },
    reply: { status: 200, body: { status: "OK", user_id: 9 } },
  },
  resetFolderSorts: {
    section: "2.6",
    name: "forgetting every folder's order",
    request: { method: "POST", path: "/files/remove-sort-by-settings", form: {} },
    reply: ok,
  },
  deleteFiles: {
    section: "2.8",
    name: "a deletion, into the trash",
    request: {
      method: "POST",
      path: "/files/delete",
      query: { skip_nonexistents: "1", partial_delete: "1" },
      form: { file_ids: "{spare},999999999" },
    },
    reply: { status: 200, body: { status: "OK", skipped: 1, cursor: null } },
  },
} satisfies Record<string, Contract>;

export const trashContracts = {
  listTrash: {
    section: "4.1",
    name: "the trash",
    request: { method: "GET", path: "/trash/list", query: { per_page: "50" } },
    reply: {
      status: 200,
      body: {
        status: "OK",
        cursor: null,
        total: 1,
        trash_size: 1048576,
        files: [
          {
            id: 504,
            name: "Clip 03.mp4",
            parent_id: 77,
            size: 1048576,
            content_type: "video/mp4",
            file_type: "VIDEO",
            folder_type: "REGULAR",
            extension: "mp4",
            icon: null,
            screenshot: null,
            created_at: "2025-01-02T03:04:05",
            first_accessed_at: null,
            deleted_at: "2025-02-02T03:04:05",
            expiration_date: "2025-03-04T03:04:05",
          },
        ],
      },
    },
  },
  restoreFiles: {
    section: "4.1",
    name: "asking for a file back",
    request: { method: "POST", path: "/trash/restore", form: { file_ids: "{trashed}" } },
    reply: ok,
  },
  restoreMissingFile: {
    section: "4.1",
    name: "asking for one that is not in the trash",
    request: { method: "POST", path: "/trash/restore", form: { file_ids: "999999999" } },
    reply: refusalReply({ status: 404, type: "TRASH_FILE_NOT_FOUND", message: "File not found in trash" }),
  },
  deleteFromTrash: {
    section: "4.1",
    name: "deleting one that is not in the trash",
    request: { method: "POST", path: "/trash/delete", form: { file_ids: "999999999" } },
    reply: refusalReply({ status: 404, type: "TRASH_FILE_NOT_FOUND", message: "File not found in trash" }),
  },
  emptyTrash: {
    section: "4.1",
    name: "emptying the trash",
    request: { method: "POST", path: "/trash/empty", form: {} },
    reply: ok,
  },
} satisfies Record<string, Contract>;
