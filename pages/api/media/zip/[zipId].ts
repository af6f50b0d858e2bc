import { handleZip } from "@/lib/server/media-zip";

// Bytes, so Pages API (see ../[fileId]/[...asset].ts).
export const config = { api: { bodyParser: false, responseLimit: false, externalResolver: true } };

export default handleZip;
