import type { Sandbox } from "../create-sandbox";
import { JobRunner } from "./job-runner";

/** Who works in the background of one sandbox. */
export type SandboxJobs = Record<keyof typeof LIMITS, JobRunner>;

/** Conversions may each take a whole processor. */
const LIMITS = { conversions: 2, extractions: 2, zips: 2, transfers: 4 };

const known = new WeakMap<Sandbox, SandboxJobs>();

/** The sandbox's workers; they stop when it closes. */
export function jobsOf(sandbox: Sandbox): SandboxJobs {
  const existing = known.get(sandbox);
  if (existing) return existing;
  const jobs: SandboxJobs = {
    conversions: new JobRunner(LIMITS.conversions),
    extractions: new JobRunner(LIMITS.extractions),
    zips: new JobRunner(LIMITS.zips),
    transfers: new JobRunner(LIMITS.transfers),
  };
  sandbox.onClose(async () => {
    await Promise.all(Object.values(jobs).map((runner) => runner.stop()));
  });
  known.set(sandbox, jobs);
  return jobs;
}
