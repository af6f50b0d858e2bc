import type { Sandbox } from "../create-sandbox";
import { probeNamed } from "../library/library-inspector";
import { askOwnMachine } from "../own-machine";
import type { FetchedBytes } from "../state/transfers";

/** A fetch under way; `sizeBytes` null: its server does not say. Gone with the process, as the fetch is. */
export type FetchProgress = { gotBytes: number; sizeBytes: number | null };

/** Why an address could not be fetched, in words for whoever asked for it. */
export class FetchProblem extends Error {}

const progress = new WeakMap<Sandbox, Map<number, FetchProgress>>();

/** How far the fetch of a transfer is; null: none is under way. */
export function fetchedSoFar(sandbox: Sandbox, transferId: number): FetchProgress | null {
  return progress.get(sandbox)?.get(transferId) ?? null;
}

/**
 * Fetches an address of this machine into the blobs, as it comes. Throws `FetchProblem` when it answers with anything
 * but success, when more comes than `freeBytes`, or when it ends too early.
 */
export async function fetchUrl(
  sandbox: Sandbox,
  asked: { transferId: number; name: string; url: string; freeBytes: number; signal: AbortSignal },
): Promise<FetchedBytes> {
  const known = progress.get(sandbox) ?? new Map<number, FetchProgress>();
  progress.set(sandbox, known);
  try {
    const reply = await request(asked);
    const length = reply.headers.get("content-length");
    const sizeBytes = length === null || reply.headers.has("content-encoding") ? null : Number(length);
    if ((sizeBytes ?? 0) > asked.freeBytes) throw new FetchProblem("There is not enough space for this.");
    const state: FetchProgress = { gotBytes: 0, sizeBytes };
    known.set(asked.transferId, state);
    const written = await sandbox.blobFiles.write(counted(reply, { state, freeBytes: asked.freeBytes }));
    const probe = await probeNamed(asked.name, sandbox.blobFiles.resolve(written.path));
    return { ...written, probe };
  } finally {
    known.delete(asked.transferId);
  }
}

async function request({ url, signal }: { url: string; signal: AbortSignal }): Promise<Response> {
  try {
    const reply = await askOwnMachine(url, { signal });
    if (reply.ok) return reply;
    await reply.body?.cancel();
    throw new FetchProblem(`The server answered with ${reply.status}.`);
  } catch (error) {
    if (error instanceof FetchProblem || signal.aborted) throw error;
    throw new FetchProblem("The server could not be reached.");
  }
}

async function* counted(
  reply: Response,
  { state, freeBytes }: { state: FetchProgress; freeBytes: number },
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of reply.body ?? []) {
      state.gotBytes += chunk.byteLength;
      if (state.gotBytes > freeBytes) throw new FetchProblem("There is not enough space for this.");
      yield chunk;
    }
  } catch (error) {
    if (error instanceof FetchProblem) throw error;
    throw new FetchProblem("The connection was lost.", { cause: error });
  }
}
