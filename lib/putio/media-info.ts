import type { PutioApi } from "./api";
import type { PutioFile } from "./file";
import { SHOWN, toFile, wireFileSchema } from "./file-schema";
import { type CallOptions, request } from "./request";
import { list, maybe, object, type Parsed, type Schema, text } from "./schema";
import { maybeNumber, maybeText, oneOf } from "./wire";

/** What put.io found inside a file (contract, 2.1, `media_info` and `content_type_and_codecs`). */
export type MediaInfo = {
  /** `video/mp4; codecs="avc1.640028, mp4a.40.2"`, as browsers are asked; null where put.io does not know. */
  typeAndCodecs: string | null;
  mimeType: string | null;
  /** Of the container: `matroska,webm`. */
  formatName: string | null;
  bitsPerSecond: number | null;
  durationSeconds: number | null;
  streams: MediaTrack[];
};

/** One stream of a file. */
export type MediaTrack = {
  kind: "video" | "audio" | "subtitle" | "other";
  /** `hevc`. */
  codec: string | null;
  /** `hvc1.1.6.L93.B0`, as `MediaCapabilities` is asked. */
  rfc6381: string | null;
  profile: string | null;
  level: string | null;
  widthPx: number | null;
  heightPx: number | null;
  channels: number | null;
};

export type FileWithMediaInfo = PutioFile & {
  /** null where put.io has not looked into the file. */
  mediaInfo: MediaInfo | null;
};

/** put.io's clients read profile and level as whatever comes. */
const maybeTerm: Schema<string | null> = maybe((value) =>
  typeof value === "number" ? String(value) : text(value),
);

const streamSchema = object({
  codec_type: maybeText,
  codec_name: maybeText,
  rfc6381_codec: maybeText,
  profile: maybeTerm,
  level: maybeTerm,
  width: maybeNumber,
  height: maybeNumber,
  channels: maybeNumber,
});
const infoSchema = object({
  mime_type: maybeText,
  format: maybe(object({ name: maybeText, bit_rate: maybeNumber, duration: maybeNumber })),
  streams: maybe(list(streamSchema)),
});
const replySchema = object({
  file: (value) => ({
    file: wireFileSchema(value),
    info: object({ media_info: maybe(infoSchema), content_type_and_codecs: maybeText })(value),
  }),
});

/** `getFile` with what put.io found inside. In a module of its own, as the first page does without it. */
export async function getFileWithMediaInfo(
  api: PutioApi,
  { fileId, signal }: CallOptions & { fileId: number },
): Promise<FileWithMediaInfo> {
  const { file } = await request(api, {
    operation: "getFile",
    path: `/files/${fileId}`,
    query: { ...SHOWN, media_info: 1, codecs: 1 },
    schema: replySchema,
    signal,
  });
  return { ...toFile(file.file), mediaInfo: toMediaInfo(file.info) };
}

function toMediaInfo(wire: {
  media_info: Parsed<typeof infoSchema> | null;
  content_type_and_codecs: string | null;
}): MediaInfo | null {
  const { media_info: info, content_type_and_codecs: typeAndCodecs } = wire;
  if (info === null && typeAndCodecs === null) return null;
  return {
    typeAndCodecs,
    mimeType: info?.mime_type ?? null,
    formatName: info?.format?.name ?? null,
    bitsPerSecond: info?.format?.bit_rate ?? null,
    durationSeconds: info?.format?.duration ?? null,
    streams: (info?.streams ?? []).map(toTrack),
  };
}

const KINDS = ["video", "audio", "subtitle"] as const;

function toTrack(wire: Parsed<typeof streamSchema>): MediaTrack {
  return {
    kind: oneOf(KINDS, wire.codec_type?.toLowerCase() ?? null, "other"),
    codec: wire.codec_name,
    rfc6381: wire.rfc6381_codec,
    profile: wire.profile,
    level: wire.level,
    widthPx: wire.width,
    heightPx: wire.height,
    channels: wire.channels,
  };
}
