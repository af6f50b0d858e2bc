import type { PutioApi } from "./api";
import type { Mp4Status } from "./file";
import { type CallOptions, request } from "./request";
import { object, text } from "./schema";
import { maybeNumber } from "./wire";

const mp4Schema = object({
  mp4: object({ status: text, percent_done: maybeNumber, size: maybeNumber }),
});

/** How far put.io's MP4 copy of a video is (contract, 2.13); poll no more often than every five seconds. */
export async function getMp4Status(
  api: PutioApi,
  options: CallOptions & { fileId: number },
): Promise<Mp4Status> {
  const { fileId, signal } = options;
  const { mp4 } = await request(api, {
    operation: "getMp4Status",
    path: `/files/${fileId}/mp4`,
    schema: mp4Schema,
    signal,
  });
  const percentDone = mp4.percent_done ?? 0;
  switch (mp4.status) {
    case "NOT_AVAILABLE":
    case "ERROR":
      return { status: mp4.status };
    case "COMPLETED":
      return { status: "COMPLETED", sizeBytes: mp4.size ?? null };
    case "IN_QUEUE":
      return { status: "IN_QUEUE", percentDone };
    default:
      // PREPARING, FINISHING and whatever comes later are steps of a conversion that is under way.
      return { status: "CONVERTING", percentDone };
  }
}
