import { createFileLinks } from "@/lib/server/file-links";
import { withSession } from "@/lib/server/route";

/** Signed addresses for download managers and players; lib/query/file-links.ts asks. */
export const POST = withSession(createFileLinks);
