import { handleMedia } from "@/lib/server/media-handler";

// Pages API on purpose: route handlers drop Content-Length, so that there is no progress, no HEAD size and no seeking.
export const config = { api: { bodyParser: false, responseLimit: false, externalResolver: true } };

export default handleMedia;
