import { MEDIA } from "../auth";
import { escapeHtml } from "../http/html";
import { ok, redirect } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { invalidMedia, markOpened, requireStoredFile } from "../stored-bytes";
import { type Disposition, storageAddress } from "./storage";

type Context = RouteContext & { caller: Caller };

/** Getting bytes: never the bytes themselves, always the way to storage. `notunnel` is accepted and changes nothing. */
export const mediaRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/files/:id/download", access: MEDIA, handle: sendToStorage("attachment") },
  { method: "GET", path: "/v2/files/:id/download/:name", access: MEDIA, handle: sendToStorage("attachment") },
  { method: "GET", path: "/v2/files/:id/stream", access: MEDIA, handle: sendToStorage("inline") },
  { method: "GET", path: "/v2/files/:id/stream.mp3", access: MEDIA, handle: streamAudio },
  { method: "GET", path: "/v2/files/:id/url", access: MEDIA, handle: showUrl },
  { method: "GET", path: "/v2/files/:id/xspf", access: MEDIA, handle: showXspf },
];

function sendToStorage(disposition: Disposition) {
  return async (context: Context): Promise<Response> => {
    context.input.flag("notunnel");
    const { file } = await requireStoredFile(context);
    markOpened(context, file);
    return redirect(storageAddress(context, file, disposition));
  };
}

/** Made for Roku, which wants an address that ends in `.mp3`; put.io would convert, here the sound comes as it is. */
async function streamAudio(context: Context): Promise<Response> {
  const { file } = await requireStoredFile(context);
  if (file.fileType !== "AUDIO") throw invalidMedia("This is not a sound file.");
  markOpened(context, file);
  return redirect(storageAddress(context, file, "inline"));
}

async function showUrl(context: Context): Promise<Response> {
  context.input.flag("notunnel");
  const { file } = await requireStoredFile(context);
  return ok({ url: storageAddress(context, file, "attachment") });
}

/** A playlist of one entry for desktop players, with the account's download token as put.io's has. */
async function showXspf(context: Context): Promise<Response> {
  const { sandbox, caller, url } = context;
  const { file } = await requireStoredFile(context);
  const token = sandbox.store.tokens.downloadToken(caller.user.id);
  const location = `${sandbox.origins.api(url)}/v2/files/${file.id}/stream?oauth_token=${token}`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<playlist version="1" xmlns="http://xspf.org/ns/0/">
  <trackList>
    <track><title>${escapeHtml(xmlText(file.name))}</title><location>${escapeHtml(location)}</location></track>
  </trackList>
</playlist>
`;
  return new Response(body, { headers: { "content-type": "application/xspf+xml; charset=utf-8" } });
}

/** Control characters cannot stand in XML, not even escaped. */
function xmlText(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, " ");
}
