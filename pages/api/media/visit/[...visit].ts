import { handleVisit } from "@/lib/server/media-visit";

// Bytes, so Pages API (see ../[fileId]/[...asset].ts).
export const config = { api: { bodyParser: false, responseLimit: false, externalResolver: true } };

export default handleVisit;
