import type { Plan } from "../putio/plan";

type PlanFormats = { bytes: (bytes: number) => string; day: (iso: string) => string };
type PlanWords = { title: string; facts: string[] };

/** A plan as its owner would say it. What put.io leaves open is left out, and never guessed. */
export function planWords(plan: Plan, formats: PlanFormats): PlanWords {
  const storage = plan.storageBytes === null ? null : formats.bytes(plan.storageBytes);
  const period = periodOf(plan.periodDays);
  const title = [storage, period].filter((part) => part !== null).join(", ") || plan.code || "No plan";
  const facts = [
    timeOf(plan, formats),
    plan.subscription?.status === "TRIALING" ? "This is a trial." : null,
    plan.subscription?.status === "PAST_DUE"
      ? "The last payment did not arrive. put.io's own site says what to do."
      : null,
    plan.hasPendingPayment ? "A payment is on its way." : null,
  ];
  return { title, facts: facts.filter((fact) => fact !== null) };
}

function timeOf({ subscription, expiresAt }: Plan, { day }: PlanFormats): string | null {
  if (subscription?.status === "CANCELED")
    return expiresAt ? `Cancelled; it ends on ${day(expiresAt)}.` : "Cancelled.";
  if (subscription?.nextBillingAt) return `It renews on ${day(subscription.nextBillingAt)}.`;
  return expiresAt ? `Paid until ${day(expiresAt)}.` : null;
}

const MONTH_DAYS = [28, 29, 30, 31];
const YEAR_DAYS = [365, 366];

function periodOf(days: number | null): string | null {
  if (days === null) return null;
  if (MONTH_DAYS.includes(days)) return "monthly";
  if (YEAR_DAYS.includes(days)) return "yearly";
  return `every ${days} days`;
}
