import type { Sandbox } from "../create-sandbox";
import { kindOfName } from "../media/file-kind";
import { sampleBlob } from "../media/samples/samples";
import { freeName } from "../state/file-names";
import type { TransferRecord } from "../state/transfers";
import { completeTransfer, failTransfer } from "./end-transfer";
import { knownSample, simulatedBytes } from "./simulated-content";
import { COMPLETING_SECONDS } from "./transfer-wire";

/** Ends the transfers of anybody that have come to their end by the clock, each at the moment at which it did. */
export function settleTransfers(sandbox: Sandbox): void {
  const { store, clock } = sandbox;
  const due = store.transfers.due(clock.now());
  for (const transfer of due) settle(sandbox, transfer);
}

function settle(sandbox: Sandbox, transfer: TransferRecord): void {
  const { store, clock } = sandbox;
  const at = transfer.endsAt + COMPLETING_SECONDS;
  const isThere = !transfer.isFetched || transfer.fetched !== null;
  if (transfer.fate !== null) {
    failTransfer(sandbox, { transfer, message: transfer.fate, at: transfer.endsAt });
  } else if (clock.now() >= at && isThere) {
    store.database.transaction(() => bring(sandbox, { transfer, at }));
  }
}

/** Puts what has come into the account, if there is room for it. */
function bring(sandbox: Sandbox, { transfer, at }: { transfer: TransferRecord; at: number }): void {
  const user = sandbox.store.users.get(transfer.userId);
  const sizeBytes = transfer.fetched?.sizeBytes ?? simulatedBytes(transfer.contents);
  if (user === null || user.usedBytes + sizeBytes > user.diskSizeBytes) {
    failTransfer(sandbox, { transfer, message: "There is not enough space for this.", at });
    return;
  }
  const fileId = transfer.fetched ? plantFetched(sandbox, transfer) : plantSimulated(sandbox, transfer);
  completeTransfer(sandbox, { transfer, fileId, at });
}

/** The folder it was meant for, or the root where that is gone. */
function placeOf({ store }: Sandbox, { userId, saveParentId }: TransferRecord) {
  const folder = store.files.get(saveParentId);
  const isThere = folder?.userId === userId && folder.fileType === "FOLDER";
  return { userId, parentId: isThere ? folder.id : 0 };
}

function plantFetched(sandbox: Sandbox, transfer: TransferRecord): number {
  const { store } = sandbox;
  const { name, endsAt, fetched } = transfer;
  if (fetched === null) throw new Error("A transfer without bytes was to be put into its place.");
  const place = { ...placeOf(sandbox, transfer), name };
  const { sizeBytes, crc32 } = fetched;
  const blobId = store.blobs.findOrCreate(fetched).id;
  const times = { createdAt: endsAt, updatedAt: endsAt };
  const facts = { ...kindOfName(name), ...times, blobId, sizeBytes, crc32 };
  return store.files.createFile({ ...place, name: freeName(store.database, place), ...facts }).id;
}

/** Answers with what lies at the top: the file itself, or the folder that all of it is in. */
function plantSimulated(sandbox: Sandbox, transfer: TransferRecord): number {
  const { store } = sandbox;
  const { database, files } = store;
  const place = placeOf(sandbox, transfer);
  const { userId } = place;
  const times = { createdAt: transfer.endsAt, updatedAt: transfer.endsAt };
  const [first] = transfer.contents;
  const isFolder = first !== undefined && first.parts.length > 1;
  const topName = freeName(database, { ...place, name: first?.parts[0] ?? transfer.name });
  const folders = new Map<string, number>();
  let topId: number | null = isFolder ? folderAt([]) : null;
  for (const { parts, sample } of transfer.contents) {
    const blob = sampleBlob(store, knownSample(sample));
    const parentId = isFolder ? folderAt(parts.slice(1, -1)) : place.parentId;
    const name = isFolder ? (parts.at(-1) ?? "") : topName;
    const { id: blobId, sizeBytes, crc32 } = blob;
    const draft = { userId, parentId, name, ...times, ...kindOfName(name), blobId, sizeBytes, crc32 };
    const file = files.createFile(draft);
    topId ??= file.id;
  }
  return topId ?? files.createFolder({ ...place, name: topName, ...times }).id;

  function folderAt(parts: readonly string[]): number {
    const key = parts.join("/");
    const known = folders.get(key);
    if (known !== undefined) return known;
    const parentId = parts.length === 0 ? place.parentId : folderAt(parts.slice(0, -1));
    const { id } = files.createFolder({ userId, parentId, name: parts.at(-1) ?? topName, ...times });
    folders.set(key, id);
    return id;
  }
}
