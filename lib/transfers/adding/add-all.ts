import { describeAddError, describeAddRefusal, isReplyLost, NOT_SENT } from "@/lib/errors/add-messages";
import { isSignedOut, PutioError } from "@/lib/putio/errors";
import type { Transfer } from "@/lib/putio/transfer";
import type { TransferRefusal, TransferWish } from "@/lib/putio/transfers";
import { keyOfTransfer } from "./known-transfers";

/** One that is wanted: a link, or a `.torrent` of this device. */
export type AddItem = { key: string; url: string } | { key: string; file: File };

export type AddTools = {
  addLinks: (
    wishes: readonly TransferWish[],
  ) => Promise<{ transfers: readonly Transfer[]; refusals: readonly TransferRefusal[] }>;
  sendTorrent: (file: File, folderId: number | null) => Promise<Transfer>;
};

export type AddPlan = {
  items: readonly AddItem[];
  folderId: number | null;
  callbackUrl: string;
  onProgress: (doneCount: number) => void;
};

export type AddOutcome = {
  transfers: readonly Transfer[];
  /** By key: why it was not added, and what to do. */
  failures: ReadonlyMap<string, string>;
  /** A reply was lost: the list of transfers knows more than we do. */
  isUnsure: boolean;
};

/** What is lost together when a reply is. */
const LINKS_AT_ONCE = 25;

/** Adds all that is wanted, and says of each that was not added why. Nothing is sent twice. */
export async function addAll(tools: AddTools, plan: AddPlan): Promise<AddOutcome> {
  const transfers: Transfer[] = [];
  const failures = new Map<string, string>();
  let isUnsure = false;
  let isHopeless = false;
  let doneCount = 0;
  for (const step of stepsOf(plan.items)) {
    const added: Together = isHopeless ? allFailed(step, NOT_SENT) : await tryTogether(tools, { step, plan });
    transfers.push(...added.transfers);
    for (const [key, words] of added.failures) failures.set(key, words);
    isUnsure ||= isReplyLost(added.error);
    isHopeless ||= isReplyLost(added.error) || isSignedOut(added.error) || isRateLimit(added.error);
    doneCount += step.length;
    plan.onProgress(doneCount);
  }
  return { transfers, failures, isUnsure };
}

type LinkItem = Extract<AddItem, { url: string }>;
type Together = Pick<AddOutcome, "transfers" | "failures"> & { error: unknown };
type Step = { step: readonly AddItem[]; plan: AddPlan };

/** Links go together, files one by one. */
function stepsOf(items: readonly AddItem[]): AddItem[][] {
  const links = items.filter((item) => "url" in item);
  const steps: AddItem[][] = [];
  for (let at = 0; at < links.length; at += LINKS_AT_ONCE) steps.push(links.slice(at, at + LINKS_AT_ONCE));
  for (const item of items) if ("file" in item) steps.push([item]);
  return steps;
}

async function tryTogether(tools: AddTools, { step, plan }: Step): Promise<Together> {
  try {
    return await addTogether(tools, { step, plan });
  } catch (error) {
    return { ...allFailed(step, describeAddError(error)), error };
  }
}

function allFailed(step: readonly AddItem[], words: string): Together {
  return { transfers: [], failures: new Map(step.map(({ key }) => [key, words])), error: null };
}

async function addTogether(tools: AddTools, { step, plan }: Step): Promise<Together> {
  const { folderId, callbackUrl } = plan;
  const [first] = step;
  if (first && "file" in first) {
    const transfer = await tools.sendTorrent(first.file, folderId);
    return { transfers: [transfer], failures: new Map(), error: null };
  }
  const links = step.filter((item) => "url" in item);
  const callback = callbackUrl.trim() || null;
  const wishes = links.map(({ url }) => ({ url, parentId: folderId, callbackUrl: callback }));
  const { transfers, refusals } = await tools.addLinks(wishes);
  return { transfers, failures: matchRefusals(links, { transfers, refusals }), error: null };
}

type Reply = Awaited<ReturnType<AddTools["addLinks"]>>;

/**
 * put.io names a refused link by its address, from which our server has taken whatever may be a token. One that is found by
 * neither spelling is one of those that became no transfer.
 */
function matchRefusals(links: readonly LinkItem[], { transfers, refusals }: Reply): Map<string, string> {
  const failures = new Map<string, string>();
  const added = new Set(transfers.map(keyOfTransfer));
  const open = links.filter(({ key }) => !added.has(key));
  for (const refusal of refusals) {
    const named = open.find(({ key, url }) => !failures.has(key) && isSpelt(url, refusal.url));
    const link =
      named ?? open.find(({ key }) => !failures.has(key)) ?? links.find(({ key }) => !failures.has(key));
    if (link) failures.set(link.key, describeAddRefusal(refusal));
  }
  return failures;
}

function isSpelt(url: string, told: string): boolean {
  return told === url || told === url.replace(TOKEN_FIELD, "$1");
}

const TOKEN_FIELD = /([?&](?:oauth_|access_|download_)?token=)[^&#]*/gi;

function isRateLimit(error: unknown): boolean {
  return error instanceof PutioError && error.code === "rate-limited";
}
