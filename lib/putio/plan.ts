import type { PutioApi } from "./api";
import { type CallOptions, request } from "./request";
import { list, maybe, object, text } from "./schema";
import { maybeFlag, maybeNumber, maybeText, oneOf, utc } from "./wire";

const SUBSCRIPTIONS = ["ACTIVE", "CANCELED", "PAST_DUE", "TRIALING"] as const;

/** What the account is paid for (contract, 6.8). Whatever put.io does not say is null. */
export type Plan = {
  /** put.io's code of it: `100GB_monthly`. */
  code: string | null;
  storageBytes: number | null;
  periodDays: number | null;
  /** `unknown`: a state of tomorrow. null: paid once, not by subscription. */
  subscription: { status: (typeof SUBSCRIPTIONS)[number] | "unknown"; nextBillingAt: string | null } | null;
  expiresAt: string | null;
  /** How it was last paid: `credit-card`. */
  paymentMethod: string | null;
  hasPendingPayment: boolean;
};

const planSchema = object({
  code: maybeText,
  period_days: maybeNumber,
  storage_space: maybeNumber,
  subscription: maybe(object({ status: maybeText, next_billing_date: maybeText })),
});
const infoSchema = object({
  expiration_date: maybeText,
  has_pending_payment: maybeFlag,
  plan: maybe(planSchema),
  last_payment: maybe(object({ method: maybeText })),
});

/**
 * The account's plan. First-party tokens only, else `scope`; `forbidden` (PAYMENT_SUB_ACCOUNT_NOT_ALLOWED) for an account that
 * somebody else pays for.
 */
export async function getPlan(api: PutioApi, { signal }: CallOptions): Promise<Plan> {
  const wire = await request(api, {
    operation: "getPlan",
    path: "/payment/info",
    schema: infoSchema,
    signal,
  });
  const subscription = wire.plan?.subscription ?? null;
  return {
    code: wire.plan?.code || null,
    storageBytes: wire.plan?.storage_space ?? null,
    periodDays: wire.plan?.period_days ?? null,
    subscription: subscription && {
      status: oneOf(SUBSCRIPTIONS, subscription.status, "unknown"),
      nextBillingAt: subscription.next_billing_date ? utc(subscription.next_billing_date) : null,
    },
    expiresAt: wire.expiration_date ? utc(wire.expiration_date) : null,
    paymentMethod: wire.last_payment?.method || null,
    hasPendingPayment: wire.has_pending_payment ?? false,
  };
}

/** A way that bytes take from put.io to a device; `settings.tunnelRouteName` chooses one. */
export type TunnelRoute = { name: string; description: string; hosts: readonly string[] };

const routesSchema = object({
  routes: list(object({ name: text, description: maybeText, hosts: maybe(list(text)) })),
});

/** Every route there is (contract, 6.9). First-party tokens only, else `scope`. */
export async function listTunnelRoutes(api: PutioApi, { signal }: CallOptions): Promise<TunnelRoute[]> {
  const path = "/tunnel/routes";
  const { routes } = await request(api, {
    operation: "listTunnelRoutes",
    path,
    schema: routesSchema,
    signal,
  });
  return routes.map(({ name, description, hosts }) => ({
    ...{ name, description: description ?? "", hosts: hosts ?? [] },
  }));
}
