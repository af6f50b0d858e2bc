import type { PutioApi } from "./api";
import type { Mp4Status } from "./file";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, maybe, number, object, type Parsed, text } from "./schema";
import { type FileSelection, selectionFields } from "./selection";
import { maybeNumber, maybeText, okSchema } from "./wire";

const wireMp4Schema = object({ status: text, percent_done: maybeNumber, size: maybeNumber });
const mp4Schema = object({ mp4: wireMp4Schema });
const startSchema = object({ mp4: maybe(wireMp4Schema) });
const countSchema = object({ count: maybeNumber });
const queueSchema = object({
  mp4s: list(
    object({ id: number, name: maybeText, status: text, percent_done: maybeNumber, size: maybeNumber }),
  ),
});

type FileOptions = CallOptions & { fileId: number };

/** How far put.io's MP4 copy of a video is (contract, 2.13); poll no more often than every five seconds. */
export async function getMp4Status(api: PutioApi, { fileId, signal }: FileOptions): Promise<Mp4Status> {
  const path = `/files/${fileId}/mp4`;
  const { mp4 } = await request(api, { operation: "getMp4Status", path, schema: mp4Schema, signal });
  return toMp4Status(mp4);
}

/** Asks put.io for an MP4 copy; answers how far it is. `bad-request` for what is no video (NotFile, INVALID_MEDIA). */
export async function startMp4(api: PutioApi, { fileId, signal }: FileOptions): Promise<Mp4Status> {
  const call = {
    operation: "startMp4",
    path: `/files/${fileId}/mp4`,
    form: {},
    schema: startSchema,
  } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST", signal }), {
    isRepeatable: true,
    signal,
  });
  // An older put.io answered OK alone.
  return wire.mp4 ? toMp4Status(wire.mp4) : { status: "IN_QUEUE", percentDone: 0 };
}

/** Asks for MP4 copies of all videos of a selection that need one; `count` is how many put.io took on. */
export async function convertFiles(
  api: PutioApi,
  { selection, signal }: CallOptions & { selection: FileSelection },
): Promise<{ count: number }> {
  const operation = "convertFiles";
  const form = selectionFields(selection, { operation });
  const call = { operation, path: "/files/convert_mp4", form, schema: countSchema, signal } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST" }), { isRepeatable: true, signal });
  return { count: wire.count ?? 0 };
}

export type QueuedMp4 = { fileId: number; name: string | null; mp4: Mp4Status };

/** Every conversion of the account that waits or runs. */
export async function listMp4Queue(api: PutioApi, { signal }: CallOptions = {}): Promise<QueuedMp4[]> {
  const wire = await request(api, {
    operation: "listMp4Queue",
    path: "/mp4/queue",
    schema: queueSchema,
    signal,
  });
  return wire.mp4s.map((entry) => ({ fileId: entry.id, name: entry.name, mp4: toMp4Status(entry) }));
}

/** Deletes the MP4 copy; the file itself stays. */
export async function deleteMp4(api: PutioApi, { fileId, signal }: FileOptions): Promise<void> {
  const call = { operation: "deleteMp4", path: `/files/${fileId}/mp4`, schema: okSchema, signal } as const;
  await persist(() => request(api, { ...call, method: "DELETE" }), { isRepeatable: true, signal });
}

/** Puts the MP4 copy beside the file, as a file of its own. Not repeatable: a second one could come to lie there. */
export async function putMp4InFolder(api: PutioApi, { fileId, signal }: FileOptions): Promise<void> {
  const path = `/files/${fileId}/put-mp4-to-my-folders`;
  const call = { operation: "putMp4InFolder", path, schema: okSchema, signal, isWriteByGet: true } as const;
  await persist(() => request(api, call), { isRepeatable: false, signal });
}

function toMp4Status(mp4: Parsed<typeof wireMp4Schema>): Mp4Status {
  const percentDone = mp4.percent_done ?? 0;
  switch (mp4.status) {
    case "NOT_AVAILABLE":
    case "ERROR":
      return { status: mp4.status };
    case "COMPLETED":
      return { status: "COMPLETED", sizeBytes: mp4.size };
    case "IN_QUEUE":
      return { status: "IN_QUEUE", percentDone };
    default:
      // PREPARING, FINISHING and whatever comes later are steps of a conversion that is under way.
      return { status: "CONVERTING", percentDone };
  }
}
