import type { PutioApi } from "./api";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, maybe, number, object, text } from "./schema";
import { type FileSelection, selectionFields } from "./selection";
import { maybeText } from "./wire";

/**
 * For the server only: every address here opens without sign-in, most carry a token, and put.io binds them to the machine
 * that asked. Browsers get addresses of ours instead.
 */
export type DownloadLinks =
  | { status: "NEW" | "PROCESSING" }
  | { status: "DONE"; downloadUrls: string[]; mediaUrls: string[]; mp4Urls: string[] }
  | { status: "ERROR"; message: string | null };

const createSchema = object({ id: number });
const urls = maybe(list(text));
const linksSchema = object({
  links_status: maybeText,
  links: maybe(object({ download_links: urls, media_links: urls, mp4_links: urls })),
  error_msg: maybeText,
});

/** Has put.io collect addresses, folders expanded (contract, 6.6); the same request again gives the same id. */
export async function createDownloadLinks(
  api: PutioApi,
  { selection, signal }: CallOptions & { selection: FileSelection },
): Promise<{ linksId: number }> {
  const operation = "createDownloadLinks";
  const form = selectionFields(selection, { operation });
  const call = { operation, path: "/download_links/create", form, schema: createSchema, signal } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST" }), { isRepeatable: true, signal });
  return { linksId: wire.id };
}

/** How far that is; ends in `not-found` (LINKS_NOT_FOUND). */
export async function getDownloadLinks(
  api: PutioApi,
  { linksId, signal }: CallOptions & { linksId: number },
): Promise<DownloadLinks> {
  const call = {
    operation: "getDownloadLinks",
    path: `/download_links/${linksId}`,
    schema: linksSchema,
  } as const;
  const { links_status: status, links, error_msg: message } = await request(api, { ...call, signal });
  if (status === "ERROR") return { status, message: message || null };
  if (status !== "DONE") return { status: status === "NEW" ? status : "PROCESSING" };
  return {
    status,
    downloadUrls: links?.download_links ?? [],
    mediaUrls: links?.media_links ?? [],
    mp4Urls: links?.mp4_links ?? [],
  };
}

const zipUrlSchema = object({ url: maybeText });

/** Where a finished zip lies; null while put.io still packs it (contract, 2.19). Ends in `gone` when it has expired. */
export async function getZipUrl(
  api: PutioApi,
  { zipId, signal }: CallOptions & { zipId: number },
): Promise<string | null> {
  const wire = await request(api, {
    operation: "getZipUrl",
    path: `/zips/${zipId}`,
    schema: zipUrlSchema,
    signal,
  });
  return wire.url || null;
}
