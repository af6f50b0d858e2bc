import { resumeExtractions } from "../archive/extractions";
import { resumeConversions } from "../conversion/conversions";
import type { Sandbox } from "../create-sandbox";
import { resumeTransfers } from "../transfers/transfers";
import { resumeZips } from "../zips/zips";

/** Takes up the work that an earlier run of the sandbox had begun or had been asked for. */
export function resumeJobs(sandbox: Sandbox): void {
  resumeConversions(sandbox);
  resumeExtractions(sandbox);
  resumeZips(sandbox);
  resumeTransfers(sandbox);
}
