import { vi } from "vitest";
import type { ErrorCode } from "../../errors/app-error";
import { PutioError } from "../../putio/errors";
import { LineWidth } from "../line-width";
import type { Sending, Sent } from "../send-file";
import type { Upload } from "../upload";
import type { UploadJob } from "../upload-job";
import { type QueueTools, UploadQueue } from "../upload-queue";
import { UploadStore } from "../upload-store";

/** How one attempt ends; a function decides when it is made. */
export type Answer = Sent | Error | ((sending: Sending) => Promise<Sent>);

/**
 * A queue whose sender is made believe: each attempt ends as the next of `answers` says, and well once there are none. An
 * attempt has a place at put.io as soon as it has begun.
 */
export function queueStage({
  answers = [],
  tools = {},
}: {
  answers?: Answer[];
  tools?: Partial<QueueTools>;
} = {}) {
  const store = new UploadStore();
  const sends: Sending[] = [];
  async function send(sending: Sending): Promise<Sent> {
    sends.push(sending);
    const answer = answers.shift() ?? { fileId: 700 + sends.length, crc32: OWN_CRC32 };
    if (typeof answer === "function") return answer(sending);
    if (sending.url === null) sending.onUrl(`/api/upload/${sends.length}`);
    if (answer instanceof Error) throw answer;
    sending.onProgress(sending.file.size);
    return answer;
  }
  const told = {
    discard: vi.fn(),
    forgetFolders: vi.fn(),
    onChange: vi.fn(),
    onArrived: vi.fn(),
    onGone: vi.fn(),
  };
  const queue = new UploadQueue({
    ...{ store, send, width: new LineWidth(), ...told },
    checksum: async () => OWN_CRC32,
    findFolder: async (rootId) => rootId,
    ...tools,
  });
  return { queue, store, sends, ...told };
}

/** What the file of this device is. */
export const OWN_CRC32 = "8587d865";

/** An attempt that goes on until it is broken off, with a place at put.io and so many bytes there. */
export const endless =
  (sentBytes = 1): Answer =>
  (sending) => {
    if (sending.url === null) sending.onUrl("/api/upload/endless");
    sending.onProgress(sentBytes);
    return new Promise((_, reject) => {
      sending.signal.addEventListener("abort", () => reject(sending.signal.reason));
    });
  };

export const failure = (code: ErrorCode, fields: Partial<PutioError> = {}): PutioError =>
  new PutioError({ ...fields, code, operation: "upload" });

/** Three bytes, asked for and not begun. */
export function entryOf(
  id: number,
  { upload = {}, job = {} }: { upload?: Partial<Upload>; job?: Partial<UploadJob> } = {},
) {
  const name = `${id}.txt`;
  const file = new File(["abc"], name, { lastModified: 1000 });
  const facts: Upload = {
    ...{ id, name, kind: "file", path: [], rootId: 5, sizeBytes: 3, sentBytes: 0 },
    ...{ state: "waiting", failure: null, fileId: null },
  };
  return { upload: { ...facts, ...upload }, job: { file, handle: null, isReplacing: false, ...job } };
}
