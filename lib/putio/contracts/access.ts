import type { Contract } from "./contract";
import { refusalReply } from "./file-replies";

const ok = { status: 200, body: { status: "OK" } };

/** By a first-party token, in this order. */
export const accessContracts = {
  listApps: {
    section: "1.9",
    name: "apps that may use the account",
    request: { method: "GET", path: "/oauth/grants/" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        apps: [{ id: 1001, name: "Matinee", description: "A dashboard", website: "", has_icon: null }],
      },
    },
  },
  listSessions: {
    section: "1.9",
    name: "where the account is signed in",
    request: { method: "GET", path: "/oauth/clients/" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        clients: [
          {
            id: 5,
            active: true,
            app_id: 1001,
            app_name: "Matinee",
            client_name: "Living room",
            created_at: "2025-01-02T03:04:05",
            ip_address: "127.0.0.1",
            last_used_at: null,
            note: null,
            user_agent: "curl",
          },
        ],
      },
    },
  },
  createAppPassword: {
    section: "1.9",
    name: "an app password",
    request: { method: "POST", path: "/app_specific_password/create", form: { note: "FTP" } },
    reply: {
      status: 200,
      body: {
        status: "OK",
        id: 91,
        note: "FTP",
        created_at: "2025-01-02T03:04:05",
        last_used_at: null,
        ip_address: null,
        password: "abcd-efgh",
      },
    },
  },
  createNamelessAppPassword: {
    section: "1.9",
    name: "an app password without a name",
    request: { method: "POST", path: "/app_specific_password/create", form: { note: "" } },
    reply: refusalReply({ status: 400, type: "NOTE_REQUIRED", message: "Note is required" }),
  },
  listAppPasswords: {
    section: "1.9",
    name: "app passwords",
    request: { method: "GET", path: "/app_specific_password/list" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        passwords: [
          {
            id: 91,
            note: "FTP",
            created_at: "2025-01-02T03:04:05",
            last_used_at: "2025-01-03T03:04:05",
            ip_address: "127.0.*.*",
          },
        ],
      },
    },
  },
  deleteAppPasswords: {
    section: "1.9",
    name: "the end of all app passwords",
    request: { method: "POST", path: "/app_specific_password/delete_all", form: {} },
    reply: ok,
  },
  listTunnelRoutes: {
    section: "6.9",
    name: "ways that bytes may take",
    request: { method: "GET", path: "/tunnel/routes" },
    reply: {
      status: 200,
      body: { status: "OK", routes: [{ name: "default", description: "Direct", hosts: ["s1.put.io"] }] },
    },
  },
  getPlan: {
    section: "6.8",
    name: "the plan",
    request: { method: "GET", path: "/payment/info" },
    reply: {
      status: 200,
      body: {
        status: "OK",
        extend_30: null,
        extend_365: null,
        has_pending_payment: false,
        pending_bitpay: null,
        expiration_date: "2026-01-02T03:04:05",
        plan: {
          code: "1TB_yearly",
          group_code: "1TB",
          period_days: 365,
          storage_space: 1000000000000,
          type: "subscription",
          subscription: { status: "ACTIVE", next_billing_date: "2026-01-02T03:04:05" },
        },
        last_payment: { method: "credit-card", provider: "paddle" },
      },
    },
  },
  deleteEvent: {
    section: "4.2",
    name: "taking a line out of the history",
    request: { method: "POST", path: "/events/delete/999999999", form: {} },
    reply: ok,
  },
  clearEvents: {
    section: "4.2",
    name: "emptying the history",
    request: { method: "POST", path: "/events/delete", form: {} },
    reply: ok,
  },
  revokeApp: {
    section: "1.9",
    name: "taking an app's access away",
    request: { method: "POST", path: "/oauth/grants/{app}/delete", form: {} },
    reply: ok,
  },
} satisfies Record<string, Contract>;
