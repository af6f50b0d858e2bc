import "server-only";
import { env } from "../env";
import { listSubtitles } from "../putio/subtitles";
import { sendText } from "./media-reply";
import type { MediaTurn } from "./media-turn";
import { type MediaReply, openMedia, readMedia } from "./media-upstream";
import { serverApi } from "./server-api";
import { decodeByLanguage, decodeCertain } from "./subtitle-charset";
import { toWebVtt } from "./webvtt";

const MAX_SUBTITLE_BYTES = 5 * 1024 * 1024;

/** One subtitle of a video (contract, 2.14). WebVTT is asked for, whatever put.io stored. */
export async function sendSubtitle(turn: MediaTurn, key: string): Promise<void> {
  const { fileId, session, signal } = turn;
  const url = `${env.PUTIO_API_URL}/v2/files/${fileId}/subtitles/${encodeURIComponent(key)}?format=webvtt`;
  const reply = await openMedia({ url, method: "GET", token: session.token, signal });
  await sendSubtitleText(turn, { reply, language: () => languageOf(turn, key) });
}

/**
 * A subtitle as WebVTT in UTF-8, whatever came: it is read and written anew in any case, as a browser shows nothing at all of a
 * file with one wrong byte in the wrong place. `language` is asked only when the bytes do not say what they are.
 */
export async function sendSubtitleText(
  turn: MediaTurn,
  { reply, language }: { reply: MediaReply; language: () => Promise<string> },
): Promise<void> {
  const bytes = await readMedia(reply, MAX_SUBTITLE_BYTES);
  const source = decodeCertain(bytes) ?? decodeByLanguage(bytes, await language());
  await sendText(turn, {
    text: toWebVtt(source),
    type: "text/vtt; charset=utf-8",
    cache: "private, max-age=300",
  });
}

async function languageOf({ fileId, session, signal }: MediaTurn, key: string): Promise<string> {
  const { defaultKey, subtitles } = await listSubtitles(serverApi(session.token), { fileId, signal });
  const wanted = key === "default" ? defaultKey : key;
  return subtitles.find((subtitle) => subtitle.key === wanted)?.languageCode ?? "und";
}
