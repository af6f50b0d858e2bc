import type { Contract } from "./contract";
import { folderReply, videoDetails, videoReply } from "./file-replies";

const SHOWN = { mp4_status: "1", video_metadata: "1" };
const shownVideo = { ...videoReply, ...videoDetails };

export const fileContracts = {
  listFolder: {
    section: "2.3, Appendix A",
    name: "a page of a folder",
    request: {
      method: "GET",
      path: "/files/list",
      query: {
        parent_id: "{folder}",
        per_page: "1",
        sort_by: "NAME_ASC",
        total: "1",
        breadcrumbs: "1",
        ...SHOWN,
      },
    },
    reply: {
      status: 200,
      body: {
        status: "OK",
        files: [shownVideo],
        parent: folderReply,
        cursor: "opaque",
        total: 2,
        breadcrumbs: [[0, "Your Files"]],
      },
    },
  },
  listSharedRoot: {
    section: "2.3",
    name: "what friends share",
    request: {
      method: "GET",
      path: "/files/list/items-shared-with-you",
      query: { total: "1", breadcrumbs: "1", ...SHOWN },
    },
    reply: {
      status: 200,
      body: {
        status: "OK",
        files: [],
        parent: { ...folderReply, id: -2, parent_id: null, folder_type: "SHARED_ROOT" },
        cursor: null,
        total: 0,
        breadcrumbs: [],
      },
    },
  },
  getFile: {
    section: "2.4, Appendix A",
    name: "one file",
    request: { method: "GET", path: "/files/{file}", query: SHOWN },
    reply: { status: 200, body: { status: "OK", file: shownVideo } },
  },
  getRoot: {
    section: "2.2",
    name: "the root",
    request: { method: "GET", path: "/files/0", query: SHOWN },
    reply: {
      status: 200,
      body: { status: "OK", file: { ...folderReply, id: 0, parent_id: null, name: "Your Files" } },
    },
  },
  getMissingFile: {
    section: "5.1, Appendix A",
    name: "a file that is gone",
    request: { method: "GET", path: "/files/999999999", query: SHOWN },
    reply: {
      status: 404,
      body: {
        status: "ERROR",
        status_code: 404,
        error_type: "NotFound",
        error_message: "File not found",
        error_id: null,
        error_uri: "http://api.put.io/v2/docs",
        extra: {},
      },
    },
  },
  searchFiles: {
    section: "2.5",
    name: "a search",
    request: { method: "GET", path: "/files/search", query: { query: "no such name", per_page: "50" } },
    reply: { status: 200, body: { status: "OK", files: [], cursor: null, total: 0 } },
  },
  setFolderSort: {
    section: "2.6",
    name: "a folder's saved order",
    request: {
      method: "POST",
      path: "/files/set-sort-by",
      form: { file_id: "{folder}", sort_by: "DATE_DESC" },
    },
    reply: { status: 200, body: { status: "OK" } },
  },
} satisfies Record<string, Contract>;
