import type { Contract } from "./contract";
import { refusalReply } from "./file-replies";

const feedReply = {
  id: 95,
  title: "Night trains",
  rss_source_url: "http://127.0.0.1:9/feed.xml",
  keyword: null,
  unwanted_keywords: "",
  parent_dir_id: 0,
  parentdirid: 0,
  paused: false,
  paused_at: null,
  delete_old_files: false,
  extract: false,
  start_at: null,
  last_fetch: null,
  last_error: null,
  created_at: "2026-01-02T03:04:05",
  updated_at: "2026-01-02T03:04:05",
  failed_item_count: 0,
};

const ok = { status: 200, body: { status: "OK" } };
const fields = {
  title: "Night trains",
  rss_source_url: "{feedUrl}",
  keyword: "night",
  unwanted_keywords: "",
  parent_dir_id: "0",
};

/** In this order; `{feed}` is there until it is deleted. */
export const rssContracts = {
  listFeeds: {
    section: "6.5",
    name: "every feed",
    request: { method: "GET", path: "/rss/list" },
    reply: { status: 200, body: { feeds: [feedReply] } },
  },
  updateFeed: {
    section: "6.5",
    name: "changing a feed",
    request: { method: "POST", path: "/rss/{feed}", form: { ...fields, delete_old_files: "false" } },
    reply: ok,
  },
  createUnreadableFeed: {
    section: "5.2, 6.5",
    name: "a feed that is no address",
    request: { method: "POST", path: "/rss/create", form: { ...fields, rss_source_url: "nowhere" } },
    reply: refusalReply({ status: 400, type: "URL_NOT_VALID", message: "The address is not valid." }),
  },
  pauseFeed: {
    section: "6.5",
    name: "pausing a feed",
    request: { method: "POST", path: "/rss/{feed}/pause", form: {} },
    reply: ok,
  },
  getFeedLog: {
    section: "6.5",
    name: "what was found in a feed",
    request: { method: "GET", path: "/rss/{feed}/items" },
    reply: {
      status: 200,
      body: {
        feed: feedReply,
        items: [
          {
            id: 97,
            title: "Night train, second part",
            detected_date: "2026-01-02T03:04:05",
            processed_at: "2026-01-02T03:04:06",
            publish_date: null,
            is_failed: false,
            user_file_id: 501,
          },
        ],
      },
    },
  },
  retryMissingItem: {
    section: "6.5",
    name: "trying an item that is gone",
    request: { method: "POST", path: "/rss/{feed}/items/999999999/retry", form: {} },
    reply: refusalReply({ status: 404, type: "NotFound", message: "There is no such item." }),
  },
  deleteFeed: {
    section: "6.5",
    name: "following a feed no longer",
    request: { method: "POST", path: "/rss/{feed}/delete", form: {} },
    reply: ok,
  },
} as const satisfies Record<string, Contract>;
