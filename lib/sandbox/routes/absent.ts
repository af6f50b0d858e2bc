import { FIRST_PARTY } from "../auth";
import { notFound } from "../http/api-error";
import type { Route } from "../http/route";

/**
 * Routes that put.io keeps for its own apps and that this sandbox does not play. They are listed because the refusal is
 * part of the contract: an ordinary app gets 401 `invalid_scope` from them, and only then would it be 404.
 */
const FIRST_PARTY_ONLY: readonly [Route["method"], string][] = [
  ["GET", "/v2/oauth/apps"],
  ["GET", "/v2/oauth/apps/:id"],
  ["GET", "/v2/oauth/apps/:id/edit"],
  ["POST", "/v2/oauth/apps/register"],
  ["POST", "/v2/oauth/apps/:id"],
  ["POST", "/v2/oauth/apps/:id/delete"],
  ["POST", "/v2/oauth/apps/:id/regenerate_token"],
  ["POST", "/v2/ifttt-client/event"],
  ["GET", "/v2/family/invites"],
  ["GET", "/v2/family/members"],
  ["POST", "/v2/family/sub_account"],
  ["DELETE", "/v2/family/sub_account/:username"],
  ["POST", "/v2/family/join/:code"],
  ["GET", "/v2/payment/plans"],
  ["GET", "/v2/payment/options"],
  ["GET", "/v2/payment/history"],
  ["GET", "/v2/payment/invites"],
];

/** Known to put.io, deliberately absent here: 401 `invalid_scope` for ordinary apps, else 404. */
export const absentRoutes: readonly Route[] = FIRST_PARTY_ONLY.map(([method, path]) => ({
  method,
  path,
  access: FIRST_PARTY,
  handle() {
    throw notFound();
  },
}));
