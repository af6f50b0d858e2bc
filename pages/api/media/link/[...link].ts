import { handleLink } from "@/lib/server/media-link";

// Bytes, so Pages API (see ../[fileId]/[...asset].ts).
export const config = { api: { bodyParser: false, responseLimit: false, externalResolver: true } };

export default handleLink;
