import { MEDIA } from "../auth";
import { notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { languageName } from "../media/language";
import { formatSrt } from "../media/subtitle-srt";
import { formatWebVtt } from "../media/subtitle-webvtt";
import { requireStoredFile } from "../stored-bytes";
import { defaultSubtitle, listSubtitles, readSubtitle, type Subtitle } from "../subtitles";

type Context = RouteContext & { caller: Caller };

/** Subtitles of a video: what there is, and each as text. */
export const subtitleRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/files/:id/subtitles", access: MEDIA, handle: showList },
  { method: "GET", path: "/v2/files/:id/subtitles/:key", access: MEDIA, handle: download },
];

async function showList(context: Context): Promise<Response> {
  const { sandbox, caller, input } = context;
  const stored = await requireStoredFile(context);
  const viewer = caller.user;
  const subtitles = listSubtitles(sandbox, stored, { viewer, languages: input.list("languages") });
  const isOff = viewer.settings.dont_autoselect_subtitles === true;
  return ok({
    default: isOff ? null : (defaultSubtitle(subtitles, viewer)?.key ?? null),
    subtitles: subtitles.map((subtitle) => wireSubtitle(context, stored.file.id, subtitle)),
  });
}

/** put.io's seven fields. The address is complete: clients append `&format=webvtt` to it as it stands. */
function wireSubtitle({ sandbox, caller, url }: Context, fileId: number, subtitle: Subtitle) {
  const { key, name, languageCode, format, source } = subtitle;
  const token = sandbox.store.tokens.downloadToken(caller.user.id);
  return {
    key,
    name,
    language: languageName(languageCode),
    language_code: languageCode,
    format,
    source,
    url: `${sandbox.origins.api(url)}/v2/files/${fileId}/subtitles/${key}?oauth_token=${token}`,
  };
}

/** As SRT unless `format=webvtt`; always UTF-8, whatever the file was. `default`: the first choice there is. */
async function download(context: Context): Promise<Response> {
  const { sandbox, caller, input, params } = context;
  const format = input.oneOf("format", ["srt", "webvtt"]) ?? "srt";
  const stored = await requireStoredFile(context);
  const subtitles = listSubtitles(sandbox, stored, { viewer: caller.user, languages: [] });
  const subtitle = findSubtitle(subtitles, { key: params.key ?? "", caller });
  const cues = await readSubtitle(sandbox, stored, subtitle);
  const body = new TextEncoder().encode(format === "srt" ? formatSrt(cues) : formatWebVtt(cues));
  const contentType = format === "srt" ? "application/x-subrip" : "text/vtt";
  return new Response(body, {
    headers: { "content-type": `${contentType}; charset=utf-8`, "content-length": String(body.byteLength) },
  });
}

/** By key; `default` falls back on any subtitle at all. Throws 404. */
export function findSubtitle(
  subtitles: Subtitle[],
  { key, caller }: { key: string; caller: Caller },
): Subtitle {
  const found =
    key === "default"
      ? (defaultSubtitle(subtitles, caller.user) ?? subtitles[0])
      : subtitles.find((subtitle) => subtitle.key === key);
  if (!found) throw notFound("Subtitle not found");
  return found;
}
