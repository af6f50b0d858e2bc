import { numberOf, type Row } from "./database";

/**
 * What the sandbox's clock shows of a job: asked for, begun, over. The real work runs beside it and may take longer, so
 * that a job is shown as done only when both are.
 */
export type Schedule = { requestedAt: number; startsAt: number; endsAt: number };

/** `part` (0 … 1): how much of its time a job has behind it. */
export type Phase =
  | { kind: "new" }
  | { kind: "waiting" }
  | { kind: "working"; part: number }
  | { kind: "over" };

/** put.io's queues take a moment; and a state that nobody could ever see would be none. */
const NEW_SECONDS = 1;

/** Plans a job: it waits `waitSeconds`, or until `freeAt` where others are before it, and takes `workSeconds`. */
export function planJob(
  now: number,
  plan: { waitSeconds: number; workSeconds: number; freeAt?: number },
): Schedule {
  const startsAt = Math.max(now + plan.waitSeconds, plan.freeAt ?? 0);
  return { requestedAt: now, startsAt, endsAt: startsAt + plan.workSeconds };
}

/** Where the clock has brought a job. */
export function phaseOf({ requestedAt, startsAt, endsAt }: Schedule, now: number): Phase {
  if (now >= endsAt) return { kind: "over" };
  if (now >= startsAt) return { kind: "working", part: (now - startsAt) / (endsAt - startsAt) };
  return { kind: now - requestedAt < NEW_SECONDS ? "new" : "waiting" };
}

/** The times of a job's row. */
export function scheduleOf(row: Row): Schedule {
  return {
    requestedAt: numberOf(row, "requested_at"),
    startsAt: numberOf(row, "starts_at"),
    endsAt: numberOf(row, "ends_at"),
  };
}
