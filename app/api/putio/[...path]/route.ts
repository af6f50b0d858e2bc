import { proxyPutio } from "@/lib/server/putio-proxy";
import { withSession } from "@/lib/server/route";

// One handler for every method: lib/server/allowlist.ts says what passes.
const handle = withSession(proxyPutio);

export { handle as DELETE, handle as GET, handle as POST, handle as PUT };
