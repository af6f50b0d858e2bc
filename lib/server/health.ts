import "server-only";
import { env } from "../env";
import { PutioError } from "../putio/errors";
import { validateToken } from "../putio/oauth";
import { anonymousApi } from "./server-api";

type Health = { isReady: boolean; status: "ok" | "misconfigured" | "putio-unreachable" };

/**
 * For load balancers. Liveness is this process and its settings; readiness adds put.io, asked whether no token at all is
 * valid: the cheapest question it answers to everybody. A "no" in whatever form is an answer.
 */
export async function checkReadiness(options: { shouldAskUpstream: boolean }): Promise<Health> {
  if (!env.NEXTAUTH_SECRET) return { isReady: false, status: "misconfigured" };
  if (!options.shouldAskUpstream) return { isReady: true, status: "ok" };
  try {
    await validateToken(anonymousApi);
    return { isReady: true, status: "ok" };
  } catch (error) {
    const isAnswer = error instanceof PutioError && error.status !== null && error.status < 500;
    return isAnswer ? { isReady: true, status: "ok" } : { isReady: false, status: "putio-unreachable" };
  }
}
