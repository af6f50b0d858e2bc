import type { RouteContext } from "./http/route";
import type { ClientFacts } from "./state/entities";

/** As long as the longest that a list of sessions can still show. */
const MAX_LENGTH = 400;

/**
 * What a request tells of the program behind it: its name, if it gives one, its address and its kind. Where a browser
 * signs in for a program (authorize.ts), the browser's is what the account's owner will know again.
 */
export function clientFacts({ request, input, clientIp }: RouteContext): ClientFacts {
  return {
    name: (input.text("client_name") ?? "").slice(0, MAX_LENGTH),
    ipAddress: clientIp,
    userAgent: (request.headers.get("user-agent") ?? "").slice(0, MAX_LENGTH),
  };
}
