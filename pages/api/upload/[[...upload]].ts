import { handleUpload } from "@/lib/server/upload-handler";

// Pages API on purpose: a body that is piped here costs no memory, whatever its size (see ../media).
export const config = { api: { bodyParser: false, responseLimit: false, externalResolver: true } };

export default handleUpload;
