import type { PutioApi } from "./api";
import { FILE_TYPES, type FileType, type FolderPage, type PutioFile } from "./file";
import { SHOWN, toFile, wireFileSchema } from "./file-schema";
import { type CallOptions, request } from "./request";
import { anything, list, maybe, number, object, text } from "./schema";
import { maybeNumber, maybeText, oneOf, utc } from "./wire";

/** What a public link is of, as its visitor sees it (contract, 2.18). */
export type Visit = {
  createdAt: string;
  /** null: put.io did not say. */
  expiresAt: string | null;
  ownerName: string;
  file: { id: number; name: string; fileType: FileType };
};

const visitSchema = object({
  public_share: object({
    created_at: maybeText,
    expiration_date: maybeText,
    owner: maybe(object({ name: maybeText })),
    user_file: object({ id: number, name: text, file_type: maybeText }),
  }),
});

/** The link itself. `api` carries the link's own token, so the browser asks by way of our server. */
export async function getVisit(api: PutioApi, { signal }: CallOptions): Promise<Visit> {
  const { public_share: wire } = await request(api, {
    operation: "getVisit",
    path: "/public_share",
    schema: visitSchema,
    signal,
  });
  return {
    createdAt: wire.created_at ? utc(wire.created_at) : "1970-01-01T00:00:00Z",
    expiresAt: wire.expiration_date ? utc(wire.expiration_date) : null,
    ownerName: wire.owner?.name ?? "",
    file: {
      id: wire.user_file.id,
      name: wire.user_file.name,
      fileType: oneOf(FILE_TYPES, wire.user_file.file_type, "FILE"),
    },
  };
}

/** A file's own id is listed for the file itself, which then is the parent. */
const SHOWN_OF_PARENT = { mp4_status_parent: 1, video_metadata_parent: 1 } as const;

const listSchema = object({
  files: list(wireFileSchema),
  parent: maybe(wireFileSchema),
  cursor: maybeText,
  total: maybeNumber,
  breadcrumbs: maybe(list(list(anything))),
});

/** The first page of a folder behind a link; without `parentId` of what the link is of. Of a file's id the parent alone. */
export async function listVisitFiles(
  api: PutioApi,
  options: CallOptions & { parentId?: number | undefined; perPage?: number | undefined },
): Promise<FolderPage> {
  const { parentId, perPage, signal } = options;
  const wire = await request(api, {
    operation: "listVisitFiles",
    path: "/public_share/files/list",
    query: { parent_id: parentId, per_page: perPage, total: 1, ...SHOWN, ...SHOWN_OF_PARENT },
    schema: listSchema,
    signal,
  });
  return {
    files: wire.files.map(toFile),
    parent: wire.parent ? toFile(wire.parent) : null,
    cursor: wire.cursor || null,
    total: wire.total ?? null,
    breadcrumbs: [],
  };
}

/** The next page. */
export async function continueVisitFiles(
  api: PutioApi,
  options: CallOptions & { cursor: string; perPage?: number | undefined },
): Promise<{ files: PutioFile[]; cursor: string | null }> {
  const { cursor, perPage, signal } = options;
  const wire = await request(api, {
    operation: "continueVisitFiles",
    method: "POST",
    path: "/public_share/files/list/continue",
    form: { cursor, per_page: perPage },
    schema: listSchema,
    signal,
  });
  return { files: wire.files.map(toFile), cursor: wire.cursor || null };
}

const urlSchema = object({ url: text });

/**
 * Where the bytes of a file behind a link lie. For the server only: the address opens without any token, and put.io may bind
 * it to the machine that asked.
 */
export async function getVisitFileUrl(
  api: PutioApi,
  { fileId, signal }: CallOptions & { fileId: number },
): Promise<string> {
  const path = `/public_share/files/${fileId}/url`;
  return (await request(api, { operation: "getVisitFileUrl", path, schema: urlSchema, signal })).url;
}
