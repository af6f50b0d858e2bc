import { FIRST_PARTY } from "../auth";
import { notFound } from "../http/api-error";
import type { Route } from "../http/route";

/**
 * Routes that put.io keeps for its own apps and that this sandbox does not play. They are listed because the refusal is
 * part of the contract: an ordinary app gets 401 `invalid_scope` from them, and only then would it be 404.
 */
const FIRST_PARTY_ONLY: readonly [Route["method"], string][] = [
  ["POST", "/v2/oauth/clients/:id/delete"],
  ["POST", "/v2/oauth/clients/delete-all"],
  ["GET", "/v2/oauth/apps"],
  ["GET", "/v2/oauth/apps/:id"],
  ["GET", "/v2/oauth/apps/:id/edit"],
  ["POST", "/v2/oauth/apps/register"],
  ["POST", "/v2/oauth/apps/:id"],
  ["POST", "/v2/oauth/apps/:id/delete"],
  ["POST", "/v2/oauth/apps/:id/regenerate_token"],
  ["GET", "/v2/friends/user-search/:name"],
  ["POST", "/v2/public_share/:fileId"],
  ["GET", "/v2/public_share/list"],
  ["DELETE", "/v2/public_share/:id"],
  ["POST", "/v2/ifttt-client/event"],
  ["POST", "/v2/app_specific_password/create"],
  ["GET", "/v2/app_specific_password/list"],
  ["POST", "/v2/app_specific_password/:id/delete"],
  ["POST", "/v2/app_specific_password/delete_all"],
  ["GET", "/v2/family/invites"],
  ["GET", "/v2/family/members"],
  ["POST", "/v2/family/sub_account"],
  ["DELETE", "/v2/family/sub_account/:username"],
  ["POST", "/v2/family/join/:code"],
  ["GET", "/v2/payment/info"],
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
