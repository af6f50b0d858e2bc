import type { PutioApi } from "./api";
import { PutioError } from "./errors";
import { FILE_TYPES, type FileType } from "./file";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, number, object, type Parsed, text } from "./schema";
import { maybeText, okSchema, oneOf, utc } from "./wire";

/** A link that opens a file or folder for everybody who has it, without an account. */
export type PublicLink = {
  id: number;
  /**
   * A path on our own host; put.io's token of the link is sealed in it (lib/server/reshape.ts). The same link always has
   * the same address.
   */
  address: string;
  createdAt: string;
  /** When put.io ends it; null: it did not say. */
  expiresAt: string | null;
  file: { id: number; name: string; fileType: FileType };
};

const linkSchema = object({
  id: number,
  address: text,
  created_at: text,
  expiration_date: maybeText,
  user_file: object({ id: number, name: text, file_type: maybeText }),
});
const replySchema = object({ public_share: linkSchema });
const repliesSchema = object({ public_shares: list(linkSchema) });

/**
 * Makes a link (contract, 2.18). By way of our server alone: put.io's own reply has a token where this one has an address.
 * First-party tokens only, else `scope`. What plans limit ends in `forbidden` with PUBLIC_SHARE_…, the root in `bad-request`.
 * Not repeatable: each link counts towards the limits.
 */
export async function createPublicLink(
  api: PutioApi,
  { fileId, signal }: CallOptions & { fileId: number },
): Promise<PublicLink> {
  const operation = "createPublicLink";
  const call = { operation, path: `/public_share/${fileId}`, form: {}, schema: replySchema, signal } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST" }), {
    isRepeatable: false,
    signal,
  });
  return toLink(wire.public_share);
}

/** Every link of the account (contract, 2.18), by way of our server alone; `scope` for other apps' tokens. */
export async function listPublicLinks(api: PutioApi, { signal }: CallOptions): Promise<PublicLink[]> {
  const call = { operation: "listPublicLinks", path: "/public_share/list", schema: repliesSchema } as const;
  const wire = await request(api, { ...call, signal });
  return wire.public_shares.map(toLink);
}

/** Ends a link at once, for whoever has it. One that is gone already counts as ended only if this very call may have done it. */
export async function deletePublicLink(
  api: PutioApi,
  { linkId, signal }: CallOptions & { linkId: number },
): Promise<void> {
  const call = { operation: "deletePublicLink", path: `/public_share/${linkId}`, schema: okSchema } as const;
  await persist(
    async (mayBeDone) => {
      try {
        await request(api, { ...call, method: "DELETE", signal });
      } catch (error) {
        const isGone = error instanceof PutioError && error.code === "not-found";
        if (!mayBeDone || !isGone) throw error;
      }
    },
    { isRepeatable: true, signal },
  );
}

function toLink(wire: Parsed<typeof linkSchema>): PublicLink {
  const { id, name, file_type: fileType } = wire.user_file;
  return {
    id: wire.id,
    address: wire.address,
    createdAt: utc(wire.created_at),
    expiresAt: wire.expiration_date ? utc(wire.expiration_date) : null,
    file: { id, name, fileType: oneOf(FILE_TYPES, fileType, "FILE") },
  };
}
