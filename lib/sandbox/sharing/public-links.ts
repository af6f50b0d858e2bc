import type { Sandbox } from "../create-sandbox";
import { ApiError } from "../http/api-error";
import type { FileRecord } from "../state/entities";
import { countBelow } from "../state/folder-tree";
import type { PublicLinkRecord } from "../state/public-links";
import type { Store } from "../state/store";
import { wireTime } from "../wire";

/** What a plan allows. Guesses, but for the words that put.io has for each of them. */
export type PublicLinkLimits = {
  /** false: the plan has no public links. */
  isInPlan: boolean;
  /** Links that work at a time, to single files and to folders. */
  fileLinks: number;
  folderLinks: number;
  /** How much a linked folder may hold. */
  folderBytes: number;
  folderChildren: number;
  /** Links made in a day and in a week, the deleted ones counted. */
  aDay: number;
  aWeek: number;
};

export const DEFAULT_PUBLIC_LINK_LIMITS: PublicLinkLimits = {
  isInPlan: true,
  fileLinks: 50,
  folderLinks: 20,
  folderBytes: 1024 ** 4,
  folderChildren: 10_000,
  aDay: 100,
  aWeek: 300,
};

/** How long a link works. */
export const LINK_LIFE_SECONDS = 7 * 86_400;

/** Makes a link to a file or a folder of its owner's. Throws 403 with put.io's word for the limit that is in the way. */
export function createLink({ store, limits }: Sandbox, file: FileRecord): PublicLinkRecord {
  refuseBeyondPlan(store, { file, limits: limits.publicLinks });
  return plantLink(store, { file });
}

/** The same without a look at the plan; seeds say when that was. */
export function plantLink(
  store: Store,
  { file, createdAt }: { file: FileRecord; createdAt?: number },
): PublicLinkRecord {
  const token = store.tokens.create({ userId: file.userId, scope: "files_public_access", appId: null });
  return store.publicLinks.create(file, {
    tokenId: token.id,
    lifeSeconds: LINK_LIFE_SECONDS,
    ...(createdAt === undefined ? {} : { createdAt }),
  });
}

/** put.io's object of a link; null where what it led to is gone. */
export function linkJson(store: Store, link: PublicLinkRecord): Record<string, unknown> | null {
  const file = store.files.get(link.fileId);
  const owner = store.users.get(link.ownerId);
  if (file === null || owner === null) return null;
  return {
    id: link.id,
    token: link.token,
    push_token: link.pushToken,
    created_at: wireTime(link.createdAt),
    expiration_date: wireTime(link.expiresAt),
    owner: { name: owner.username },
    user_file: { id: file.id, name: file.name, file_type: file.fileType },
  };
}

function refuseBeyondPlan(
  store: Store,
  { file, limits }: { file: FileRecord; limits: PublicLinkLimits },
): void {
  const { aDay, aWeek } = limits;
  const { madeInDay, madeInWeek, fileLinks, folderLinks } = store.publicLinks.counts(file.userId);
  if (!limits.isInPlan) throw refusal("NOT_ALLOWED_PLAN", "Your plan has no public links.");
  if (madeInDay >= aDay)
    throw refusal("DAILY_TOTAL_LINK_COUNT_EXCEEDED", `You can make ${aDay} links a day.`);
  if (madeInWeek >= aWeek) {
    throw refusal("WEEKLY_TOTAL_LINK_COUNT_EXCEEDED", `You can make ${aWeek} links a week.`);
  }
  if (file.fileType === "FOLDER") refuseFolder(store, { file, limits, folderLinks });
  else if (fileLinks >= limits.fileLinks) {
    throw refusal("SINGLE_FILE_LIMIT_EXCEEDED", `You can have ${limits.fileLinks} links to files.`);
  }
}

function refuseFolder(
  { database }: Store,
  { file, limits, folderLinks }: { file: FileRecord; limits: PublicLinkLimits; folderLinks: number },
): void {
  if (folderLinks >= limits.folderLinks) {
    throw refusal("FOLDER_LINK_COUNT_LIMIT_EXCEEDED", `You can have ${limits.folderLinks} links to folders.`);
  }
  if (file.sizeBytes > limits.folderBytes) {
    throw refusal("FOLDER_MAX_SIZE_LIMIT_EXCEEDED", "This folder is too large for a link.");
  }
  if (countBelow(database, [file.id]) > limits.folderChildren) {
    throw refusal(
      "FOLDER_MAX_CHILDREN_LIMIT_EXCEEDED",
      `A linked folder can hold ${limits.folderChildren} files.`,
    );
  }
}

function refusal(what: string, message: string): ApiError {
  return new ApiError(403, `PUBLIC_SHARE_${what}`, { message });
}
