import "server-only";
import type { NextRequest } from "next/server";
import * as z from "zod/mini";
import { AppError } from "../errors/app-error";
import { originalName } from "../format/stored-name";
import { FILE_TYPES } from "../putio/file";
import type { FileLink, FileLinks } from "../query/file-links";
import { routes } from "../routes";
import { collectFiles, collectFolder, type PlacedFile } from "./collect-files";
import { mp4Name, playlistName } from "./download-name";
import { askedOrigin } from "./origin-check";
import { readBodyText } from "./read-body";
import { linkExpiry, sealLink } from "./sealed-link";
import { serverApi } from "./server-api";
import type { TokenSession } from "./session";

const id = z.number().check(z.int());
const fileSchema = z.object({
  id,
  name: z.string().check(z.maxLength(1024)),
  fileType: z.enum(FILE_TYPES),
  sizeBytes: z.nullable(z.number()),
  durationSeconds: z.nullable(z.number()),
  isMp4Available: z.boolean(),
});
const bodySchema = z.object({
  files: z.optional(z.array(fileSchema)),
  folder: z.optional(z.object({ id, excludedIds: z.array(id) })),
  prefersMp4: z.boolean(),
  isMediaOnly: z.boolean(),
});
type Asked = z.infer<typeof bodySchema>;

/** Ten thousand files with names as long as they get. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/**
 * Answers signed addresses for files, folders opened up (lib/query/file-links.ts says the shapes). The names and kinds of named
 * files are the browser's own word: they only label the addresses, and put.io is asked for the bytes with this session's token.
 */
export async function createFileLinks(request: NextRequest, session: TokenSession): Promise<Response> {
  const asked = parseBody(await readBodyText(request, MAX_BODY_BYTES));
  const { files, isCut } = await filesOf(asked, { session, signal: request.signal });
  const expiresAt = linkExpiry();
  const origin = askedOrigin(request.headers);
  const making = { session, origin, expiresAt, prefersMp4: asked.prefersMp4 };
  const body: FileLinks = {
    links: linksTo(asked.isMediaOnly ? files.filter(isMedia) : files, making),
    isCut,
    expiresAt: new Date(expiresAt).toISOString(),
    playlists: playlistsOf(asked, making),
  };
  return Response.json(body, { headers: { "cache-control": "private, no-store" } });
}

function parseBody(text: string): Asked {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AppError("bad-request", "The body is not JSON.");
  }
  const { data } = z.safeParse(bodySchema, json);
  if (data && (data.files !== undefined) !== (data.folder !== undefined)) return data;
  throw new AppError("bad-request", "The body names neither files nor a folder, or both.");
}

function filesOf(
  { files, folder }: Asked,
  { session, signal }: { session: TokenSession; signal: AbortSignal },
) {
  const api = serverApi(session.token);
  if (!folder) return collectFiles(api, files ?? [], { signal });
  return collectFolder(api, { folderId: folder.id, excludedIds: folder.excludedIds, signal });
}

/** What a player plays. */
export function isMedia({ file }: PlacedFile): boolean {
  return file.fileType === "VIDEO" || file.fileType === "AUDIO";
}

type Making = { session: TokenSession; origin: string; expiresAt: number; prefersMp4: boolean };

/** A signed address for each file, its MP4 copy where that is wanted and there is one. */
export function linksTo(files: readonly PlacedFile[], making: Making): FileLink[] {
  const { prefersMp4, origin } = making;
  return files.map(({ file, folders }) => {
    const kind = prefersMp4 && file.isMp4Available ? "mp4" : "file";
    const name = kind === "mp4" ? mp4Name(file.name) : file.name;
    const sealed = sealLink({ kind, fileId: file.id, name }, making);
    return {
      fileId: file.id,
      name: originalName(name),
      path: [...folders, name].map(originalName).join("/"),
      sizeBytes: kind === "mp4" ? null : file.sizeBytes,
      durationSeconds: file.durationSeconds,
      url: origin + routes.mediaLink({ sealed, name }),
    };
  });
}

/** For one whole folder alone: what is named one by one cannot be sealed into an address of a bearable length. */
function playlistsOf({ files, folder }: Asked, making: Making): FileLinks["playlists"] {
  const [only, ...more] = files ?? [];
  const named = only?.fileType === "FOLDER" && more.length === 0 ? only : null;
  const folderId = folder && folder.excludedIds.length === 0 ? folder.id : named?.id;
  if (folderId === undefined) return null;
  const addressOf = (kind: "m3u" | "xspf") => {
    const name = playlistName(named?.name ?? "Playlist", kind);
    const target = { kind, fileId: folderId, name, origin: making.origin };
    return making.origin + routes.mediaLink({ sealed: sealLink(target, making), name });
  };
  return { m3u: addressOf("m3u"), xspf: addressOf("xspf") };
}
