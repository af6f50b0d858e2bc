import type { FileRecord, MediaProbe } from "../state/entities";

export type FileKind = Pick<FileRecord, "fileType" | "contentType">;

const KINDS: readonly [FileKind["fileType"], string][] = [
  [
    "VIDEO",
    "mp4:video/mp4 m4v:video/mp4 mov:video/quicktime mkv:video/x-matroska webm:video/webm avi:video/x-msvideo " +
      "wmv:video/x-ms-wmv flv:video/x-flv mpg:video/mpeg mpeg:video/mpeg ts:video/mp2t m2ts:video/mp2t 3gp:video/3gpp " +
      "ogv:video/ogg",
  ],
  [
    "AUDIO",
    "mp3:audio/mpeg m4a:audio/mp4 aac:audio/aac ogg:audio/ogg oga:audio/ogg opus:audio/ogg flac:audio/flac wav:audio/wav " +
      "wma:audio/x-ms-wma",
  ],
  [
    "IMAGE",
    "jpg:image/jpeg jpeg:image/jpeg png:image/png gif:image/gif webp:image/webp avif:image/avif bmp:image/bmp " +
      "tif:image/tiff tiff:image/tiff svg:image/svg+xml heic:image/heic",
  ],
  [
    "ARCHIVE",
    "zip:application/zip rar:application/vnd.rar 7z:application/x-7z-compressed tar:application/x-tar gz:application/gzip " +
      "bz2:application/x-bzip2 xz:application/x-xz tgz:application/gzip",
  ],
  ["PDF", "pdf:application/pdf"],
  [
    "TEXT",
    "txt:text/plain srt:application/x-subrip vtt:text/vtt ass:text/x-ssa ssa:text/x-ssa nfo:text/plain md:text/markdown " +
      "log:text/plain csv:text/csv json:application/json xml:application/xml html:text/html htm:text/html",
  ],
  ["SWF", "swf:application/x-shockwave-flash"],
  [
    "FILE",
    "iso:application/x-iso9660-image epub:application/epub+zip torrent:application/x-bittorrent exe:application/x-msdownload " +
      "doc:application/msword docx:application/vnd.openxmlformats-officedocument.wordprocessingml.document " +
      "xls:application/vnd.ms-excel xlsx:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ],
];

const byExtension = new Map(
  KINDS.flatMap(([fileType, list]) =>
    list.split(" ").map((entry): [string, FileKind] => {
      const [extension = "", contentType = ""] = entry.split(":");
      return [extension, { fileType, contentType }];
    }),
  ),
);

/** What put.io makes of a file by its name alone. */
export function kindOfName(name: string): FileKind {
  const extension = /.\.([^.]+)$/s.exec(name)?.[1]?.toLowerCase() ?? "";
  return byExtension.get(extension) ?? { fileType: "FILE", contentType: "application/octet-stream" };
}

/** Of a video that nothing here can read (an AVI, a broken MP4): it needs conversion, and nothing else is known. */
export function unreadableProbe(contentType: string): MediaProbe {
  return {
    container: contentType.replace(/^.*\/(?:x-)?/, ""),
    mimeType: contentType,
    durationSeconds: 0,
    bitRate: null,
    video: [],
    audio: [],
    subtitles: [],
    canPackage: false,
  };
}
