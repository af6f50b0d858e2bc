import { NextResponse } from "next/server";
import { cookieNames, cookieOptions } from "@/lib/server/cookies";
import { checkDeviceCode, DEVICE_CODE_SECONDS, startDeviceCode } from "@/lib/server/device-code";
import { withoutSession } from "@/lib/server/route";

/** A new code, and the cookie that binds it to this browser. */
export const POST = withoutSession(async () => {
  const { shown, claim } = await startDeviceCode();
  return answer(shown, claim);
});

/** `{status: "pending" | "linked" | "expired"}`; the token itself stays in the sealed cookie. */
export const GET = withoutSession(async (request) => {
  const { claim, status } = await checkDeviceCode(request.cookies.get(cookieNames.device)?.value);
  return answer({ status }, claim);
});

function answer(body: object, claim: string | null): Response {
  const response = NextResponse.json(body, { headers: { "cache-control": "private, no-store" } });
  const options = { ...cookieOptions, maxAge: DEVICE_CODE_SECONDS };
  if (claim) response.cookies.set(cookieNames.device, claim, options);
  return response;
}
