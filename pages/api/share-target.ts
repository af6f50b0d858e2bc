import { handleLostShare } from "@/lib/server/lost-share";

// Pages API on purpose: what is shared may be large, and is let go unread.
export const config = { api: { bodyParser: false, responseLimit: false, externalResolver: true } };

export default handleLostShare;
