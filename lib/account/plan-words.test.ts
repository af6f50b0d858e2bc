import { describe, expect, it } from "vitest";
import type { Plan } from "../putio/plan";
import { planWords } from "./plan-words";

const NOTHING: Plan = {
  code: null,
  storageBytes: null,
  periodDays: null,
  subscription: null,
  expiresAt: null,
  paymentMethod: null,
  hasPendingPayment: false,
};
const formats = { bytes: (bytes: number) => `${bytes} B`, day: (iso: string) => iso };
const wordsOf = (plan: Partial<Plan>) => planWords({ ...NOTHING, ...plan }, formats);

describe("planWords", () => {
  it.each([
    [{}, "No plan"],
    [{ code: "gift" }, "gift"],
    [{ code: "x", storageBytes: 100 }, "100 B"],
    [{ storageBytes: 100, periodDays: 30 }, "100 B, monthly"],
    [{ storageBytes: 100, periodDays: 365 }, "100 B, yearly"],
    [{ storageBytes: 100, periodDays: 90 }, "100 B, every 90 days"],
  ])("%j is titled %s", (plan, title) => {
    expect(wordsOf(plan).title).toBe(title);
  });

  it.each([
    [{ expiresAt: "2026-01-02" }, ["Paid until 2026-01-02."]],
    [
      { expiresAt: "2026-01-02", subscription: { status: "ACTIVE", nextBillingAt: "2026-01-01" } as const },
      ["It renews on 2026-01-01."],
    ],
    [
      { expiresAt: "2026-01-02", subscription: { status: "CANCELED", nextBillingAt: null } as const },
      ["Cancelled; it ends on 2026-01-02."],
    ],
    [{ subscription: { status: "TRIALING", nextBillingAt: null } as const }, ["This is a trial."]],
    [{ hasPendingPayment: true }, ["A payment is on its way."]],
    [{ subscription: { status: "unknown", nextBillingAt: null } as const }, []],
  ])("%j says %j", (plan, facts) => {
    expect(wordsOf(plan).facts).toEqual(facts);
  });
});
