import { FIRST_PARTY } from "../auth";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { wireTime } from "../wire";

const GIBIBYTE = 1024 ** 3;
const PERIOD_DAYS = 365;
const PERIOD_SECONDS = PERIOD_DAYS * 86_400;

/** What the account costs. Paying is not emulated: the plan is a subscription of the account's size that renews itself. */
export const paymentRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/payment/info", access: FIRST_PARTY, handle: showPlan },
];

function showPlan({ sandbox, caller: { user } }: RouteContext & { caller: Caller }): Response {
  const periods = Math.floor((sandbox.clock.now() - user.createdAt) / PERIOD_SECONDS) + 1;
  const renewsAt = wireTime(user.createdAt + periods * PERIOD_SECONDS);
  const groupCode = `${Math.round(user.diskSizeBytes / GIBIBYTE)}GB`;
  return ok({
    extend_30: null,
    extend_365: null,
    has_pending_payment: false,
    pending_bitpay: null,
    expiration_date: renewsAt,
    plan: {
      code: `${groupCode}_${PERIOD_DAYS}`,
      group_code: groupCode,
      period_days: PERIOD_DAYS,
      storage_space: user.diskSizeBytes,
      type: "subscription",
      subscription: { status: "ACTIVE", next_billing_date: renewsAt },
    },
    last_payment: { method: "credit-card", provider: "Paddle" },
  });
}
