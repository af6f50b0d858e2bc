import { randomInt } from "node:crypto";
import { FIRST_PARTY } from "../auth";
import { ApiError } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import type { AppPasswordRecord } from "../state/app-passwords";
import { wireTime } from "../wire";
import { pathId } from "./path-id";

type Context = RouteContext & { caller: Caller };

const MAX_NOTE_LENGTH = 255;
/** A guess. */
const MAX_PASSWORDS = 10;

const LETTERS = "abcdefghijkmnopqrstuvwxyz";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Passwords for single programs; for put.io's own client alone. Signing in takes them like the account's own. */
export const appPasswordRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/app_specific_password/create", access: FIRST_PARTY, handle: create },
  {
    method: "GET",
    path: "/v2/app_specific_password/list",
    access: FIRST_PARTY,
    handle: ({ sandbox, caller }) =>
      ok({ passwords: sandbox.store.appPasswords.list(caller.user.id).map(wireAppPassword) }),
  },
  {
    method: "POST",
    path: "/v2/app_specific_password/:id/delete",
    access: FIRST_PARTY,
    handle(context) {
      context.sandbox.store.appPasswords.remove(context.caller.user.id, pathId(context));
      return ok();
    },
  },
  {
    method: "POST",
    path: "/v2/app_specific_password/delete_all",
    access: FIRST_PARTY,
    handle({ sandbox, caller }) {
      sandbox.store.appPasswords.clear(caller.user.id);
      return ok();
    },
  },
];

/** The only reply that holds the password: afterwards nobody can look it up. */
function create({ sandbox, caller, input }: Context): Response {
  const note = input.text("note")?.trim() ?? "";
  if (note === "") throw new ApiError(400, "NOTE_REQUIRED", { message: "A note is required." });
  if (note.length > MAX_NOTE_LENGTH) {
    throw new ApiError(400, "NOTE_TOO_LONG", { message: "The note is longer than 255 characters." });
  }
  const { appPasswords } = sandbox.store;
  if (appPasswords.list(caller.user.id).length >= MAX_PASSWORDS) {
    const message = `There can be ${MAX_PASSWORDS} app passwords at most.`;
    throw new ApiError(403, "TOO_MANY_APP_SPECIFIC_PASSWORDS", { message, extra: { limit: MAX_PASSWORDS } });
  }
  const record = appPasswords.create({ userId: caller.user.id, note, password: makePassword() });
  return ok({ ...wireAppPassword(record), password: record.password });
}

/** Groups of letters, which people type from one screen to another. */
function makePassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

function wireAppPassword({ id, note, createdAt, lastUsedAt, ipAddress }: AppPasswordRecord) {
  return {
    id,
    note,
    created_at: wireTime(createdAt),
    last_used_at: lastUsedAt === null ? null : wireTime(lastUsedAt),
    ip_address: ipAddress === null ? null : masked(ipAddress),
  };
}

/** Half of an address: enough to know one's own again. */
function masked(ipAddress: string): string {
  const mark = ipAddress.includes(":") ? ":" : ".";
  const parts = ipAddress.split(mark);
  const shown = Math.ceil(parts.length / 2);
  return parts.map((part, index) => (index < shown ? part : "*")).join(mark);
}
