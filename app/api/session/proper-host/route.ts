import { ASKED_PATH_HEADER, redirectToProperHost } from "@/lib/server/loopback-host";

/** proxy.ts sends here whoever asks by another of this machine's names. */
export function GET(request: Request): Response {
  return redirectToProperHost(request.headers.get(ASKED_PATH_HEADER));
}
