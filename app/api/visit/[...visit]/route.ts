import { withoutSession } from "@/lib/server/route";
import { proxyVisit } from "@/lib/server/visit-proxy";

const handle = withoutSession(proxyVisit);

export { handle as GET, handle as POST };
