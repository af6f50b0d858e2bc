import "server-only";
import { env } from "../env";
import { listSubtitles } from "../putio/subtitles";
import { sendText } from "./media-reply";
import type { MediaTurn } from "./media-turn";
import { openMedia, readMedia } from "./media-upstream";
import { serverApi } from "./server-api";
import { decodeByLanguage, decodeCertain } from "./subtitle-charset";
import { toWebVtt } from "./webvtt";

const MAX_SUBTITLE_BYTES = 5 * 1024 * 1024;

/**
 * One subtitle as WebVTT in UTF-8, whatever put.io stored (contract, 2.14). WebVTT is asked for, but what comes is read
 * and written anew in any case: a browser shows nothing at all of a file with one wrong byte in the wrong place.
 */
export async function sendSubtitle(turn: MediaTurn, key: string): Promise<void> {
  const { fileId, session, signal } = turn;
  const url = `${env.PUTIO_API_URL}/v2/files/${fileId}/subtitles/${encodeURIComponent(key)}?format=webvtt`;
  const reply = await openMedia({ url, method: "GET", token: session.token, signal });
  const bytes = await readMedia(reply, MAX_SUBTITLE_BYTES);
  const source = decodeCertain(bytes) ?? decodeByLanguage(bytes, await languageOf(turn, key));
  await sendText(turn, {
    text: toWebVtt(source),
    type: "text/vtt; charset=utf-8",
    cache: "private, max-age=300",
  });
}

/** Only asked when the bytes do not say what they are. */
async function languageOf({ fileId, session, signal }: MediaTurn, key: string): Promise<string> {
  const { defaultKey, subtitles } = await listSubtitles(serverApi(session.token), { fileId, signal });
  const wanted = key === "default" ? defaultKey : key;
  return subtitles.find((subtitle) => subtitle.key === wanted)?.languageCode ?? "und";
}
