import { handleTorrent } from "@/lib/server/torrent-handler";

// Pages API on purpose: the body is piped through, as uploads are (see upload/).
export const config = { api: { bodyParser: false, responseLimit: false, externalResolver: true } };

export default handleTorrent;
