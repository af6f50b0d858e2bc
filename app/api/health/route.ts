import { checkReadiness } from "@/lib/server/health";

/** `?ready` also asks whether put.io answers; without it only that this process does. */
export async function GET(request: Request): Promise<Response> {
  const shouldAskUpstream = new URL(request.url).searchParams.has("ready");
  const { isReady, ...body } = await checkReadiness({ shouldAskUpstream });
  return Response.json(body, { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } });
}
