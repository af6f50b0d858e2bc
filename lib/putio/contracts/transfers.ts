import type { Contract } from "./contract";
import { refusalReply } from "./file-replies";

const transferReply = {
  id: 91,
  type: "TORRENT",
  name: "Night train",
  status: "DOWNLOADING",
  source: "magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567",
  hash: "0123456789abcdef0123456789abcdef01234567",
  size: 1000,
  downloaded: 250,
  uploaded: 20,
  percent_done: 25,
  completion_percent: 0,
  down_speed: 50,
  up_speed: 5,
  estimated_time: 15,
  availability: 100,
  current_ratio: 0.08,
  peers_connected: 4,
  peers_getting_from_us: 1,
  peers_sending_to_us: 3,
  seconds_seeding: 0,
  created_at: "2026-01-02T03:04:05",
  started_at: "2026-01-02T03:04:06",
  finished_at: null,
  file_id: null,
  save_parent_id: 0,
  download_id: 5,
  subscription_id: null,
  client_ip: null,
  callback_url: null,
  error_message: null,
  tracker: "udp://tracker.example:80",
  tracker_message: null,
  torrent_link: "/v2/transfers/91/torrent",
  is_private: false,
  created_torrent: false,
  simulated: true,
  userfile_exists: false,
};

const ok = { status: 200, body: { status: "OK" } };
const LINK = "https://example.com/Film.mkv";

/** In this order; `{transfer}` runs until it is cancelled. */
export const transferContracts = {
  listTransfers: {
    section: "3.3",
    name: "the list of transfers",
    request: { method: "GET", path: "/transfers/list", query: { per_page: "200", total: "1" } },
    reply: { status: 200, body: { status: "OK", transfers: [transferReply], total: 1, cursor: null } },
  },
  listTooManyTransfers: {
    section: "3.3",
    name: "more than a thousand at once",
    request: { method: "GET", path: "/transfers/list", query: { per_page: "1001", total: "1" } },
    reply: refusalReply({ status: 400, type: "BadRequest", message: "Parameter per_page is out of range." }),
  },
  getTransfer: {
    section: "3.3",
    name: "one transfer",
    request: { method: "GET", path: "/transfers/{transfer}" },
    reply: { status: 200, body: { status: "OK", transfer: transferReply } },
  },
  getMissingTransfer: {
    section: "3.3",
    name: "a transfer that is gone",
    request: { method: "GET", path: "/transfers/999999999" },
    reply: refusalReply({ status: 404, type: "NotFound", message: "There is no such transfer." }),
  },
  probeLinks: {
    section: "3.3",
    name: "what put.io knows of links",
    request: { method: "POST", path: "/transfers/info", form: { urls: LINK } },
    reply: {
      status: 200,
      body: {
        status: "OK",
        disk_avail: 1000,
        ret: [{ url: LINK, name: "Film.mkv", type_name: "file", file_size: 500, human_size: "500 B" }],
      },
    },
  },
  addTransfers: {
    section: "3.3",
    name: "adding several, of which one is refused",
    request: {
      method: "POST",
      path: "/transfers/add-multi",
      form: { urls: JSON.stringify([{ url: LINK, save_parent_id: 0 }, { url: "" }]) },
    },
    reply: {
      status: 200,
      body: {
        status: "OK",
        transfers: [{ ...transferReply, type: "URL", source: LINK }],
        errors: [{ url: "", error_type: "EMPTY_URL", status_code: 400 }],
      },
    },
  },
  reannounceTransfer: {
    section: "3.3",
    name: "asking the trackers now",
    request: { method: "POST", path: "/transfers/reannounce", form: { id: "{transfer}" } },
    reply: refusalReply({ status: 400, type: "BadRequest", message: "Reannouncing is not possible." }),
  },
  addNoTrackers: {
    section: "3.3",
    name: "adding no trackers",
    request: { method: "POST", path: "/transfers/add-trackers/{transfer}", form: { trackers: "" } },
    reply: refusalReply({ status: 400, type: "NO_TRACKERS", message: "No trackers were given." }),
  },
  retryTransfer: {
    section: "3.3",
    name: "beginning anew",
    request: { method: "POST", path: "/transfers/retry", form: { id: "{transfer}" } },
    reply: { status: 200, body: { status: "OK", transfer: transferReply } },
  },
  cancelTransfers: {
    section: "3.3",
    name: "cancelling, one of which is gone",
    request: { method: "POST", path: "/transfers/cancel", form: { transfer_ids: "{transfer},999999999" } },
    reply: ok,
  },
  cleanTransfers: {
    section: "3.3",
    name: "taking off the list what is over",
    request: { method: "POST", path: "/transfers/clean", form: {} },
    reply: { status: 200, body: { status: "OK", deleted_ids: [92] } },
  },
} as const satisfies Record<string, Contract>;
