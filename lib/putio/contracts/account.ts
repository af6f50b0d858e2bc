import type { Contract } from "./contract";

const settings = {
  beta_user: false,
  callback_url: null,
  dark_theme: true,
  default_download_folder: 0,
  dont_autoselect_subtitles: false,
  fluid_layout: false,
  hide_subtitles: false,
  history_enabled: true,
  is_invisible: false,
  locale: null,
  login_mails_enabled: true,
  next_episode: true,
  pushover_token: null,
  show_optimistic_usage: false,
  sort_by: "NAME_ASC",
  start_from: true,
  subtitle_languages: ["eng", null],
  theater_mode: false,
  theme: "auto",
  transfer_sort_by: null,
  trash_enabled: true,
  tunnel_route_name: null,
  two_factor_enabled: false,
  use_private_download_ip: false,
  use_start_from: true,
  video_player: "html5",
} as const;

export const accountContracts = {
  getAccount: {
    section: "6.1, 6.2",
    name: "the account and its settings",
    request: { method: "GET", path: "/account/info" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        info: {
          user_id: 9,
          username: "somebody",
          mail: "somebody@example.com",
          avatar_url: "http://127.0.0.1:9000/avatars/9.png",
          disk: { avail: 700, size: 1000, used: 300 },
          trash_size: 10,
          account_status: "active",
          files_will_be_deleted_at: null,
          can_create_sub_account: false,
          is_sub_account: false,
          settings,
        },
      },
    },
  },
  listSubtitleLanguages: {
    section: "6.3",
    name: "the languages of subtitles",
    request: { method: "GET", path: "/account/subtitle_languages" },
    reply: { status: 200, body: { status: "OK", languages: [{ code: "eng", name: "English" }] } },
  },
  setConfigValue: {
    section: "6.4",
    name: "writing a value",
    request: { method: "PUT", path: "/config/subtitles", json: { value: { off: true } } },
    reply: { status: 200, body: { status: "OK" } },
  },
  getConfigValue: {
    section: "6.4",
    name: "a value that is not set",
    request: { method: "GET", path: "/config/never%20set" },
    reply: { status: 200, body: { status: "OK", value: null } },
  },
  listEvents: {
    section: "4.2",
    name: "history",
    request: { method: "GET", path: "/events/list", query: { per_page: "50" } },
    reply: {
      status: 200,
      body: {
        status: "OK",
        has_more: false,
        events: [
          {
            id: 31,
            user_id: 9,
            created_at: "2025-01-02T03:04:05",
            type: "transfer_completed",
            source: "https://example.invalid/thing.bin",
            transfer_name: "thing.bin",
            transfer_size: 1000,
            file_id: 501,
          },
          { id: 30, user_id: 9, created_at: "2025-01-02T03:04:04", type: "of_tomorrow" },
        ],
      },
    },
  },
} satisfies Record<string, Contract>;

export const oauthContracts = {
  requestDeviceCode: {
    section: "1.7",
    name: "a device code",
    request: {
      method: "GET",
      path: "/oauth2/oob/code",
      query: { app_id: "1001", client_name: "Matinee" },
      isAnonymous: true,
    },
    reply: {
      status: 200,
      body: { status: "OK", code: "AB12CD", qr_code_url: "http://127.0.0.1:9000/qr/AB12CD" },
    },
  },
  pollUnknownCode: {
    section: "1.7",
    name: "a code that nobody was given",
    request: { method: "GET", path: "/oauth2/oob/code/ZZZZZZ", isAnonymous: true },
    reply: {
      status: 404,
      body: { status: "ERROR", status_code: 404, error_type: "NotFound", error_message: "Not found" },
    },
  },
  validateToken: {
    section: "1.8",
    name: "a good token",
    request: { method: "GET", path: "/oauth2/validate" },
    reply: { status: 200, body: { result: true, token_id: 4, token_scope: "default", user_id: 9 } },
  },
  validateUnknownToken: {
    section: "1.8",
    name: "no token at all",
    request: { method: "GET", path: "/oauth2/validate", isAnonymous: true },
    reply: { status: 200, body: { result: false, token_id: null, token_scope: null, user_id: null } },
  },
  revokeToken: {
    section: "1.8",
    name: "revoking the token",
    request: { method: "POST", path: "/oauth/grants/logout", form: {} },
    reply: { status: 200, body: { status: "OK" } },
  },
} satisfies Record<string, Contract>;
