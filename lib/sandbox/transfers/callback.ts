import type { Sandbox } from "../create-sandbox";
import { tellHistory } from "../history";
import { jobsOf } from "../jobs/sandbox-jobs";
import { askOwnMachine, isOwnMachine } from "../own-machine";
import type { TransferRecord } from "../state/transfers";
import { wireTransfer } from "./transfer-wire";

const PATIENCE_MS = 10_000;

/**
 * Tells a transfer's callback that it is done, as put.io does: its object, posted as a form. Nobody waits for that; a
 * callback that fails is told in the history. An address of any other machine is not called from here, and fails.
 */
export function callBack(sandbox: Sandbox, transferId: number): void {
  const transfer = sandbox.store.transfers.get(transferId);
  if (transfer === null || transfer.callbackUrl === null) return;
  const url = transfer.callbackUrl;
  const body = new URLSearchParams(
    Object.entries(wireTransfer(sandbox, transfer)).map(([key, value]) => [key, String(value ?? "")]),
  );
  jobsOf(sandbox).transfers.run(`callback of ${transferId}`, async (signal) => {
    const message = isOwnMachine(sandbox, url)
      ? await post({ url, body, signal })
      : "A sandbox calls addresses of its own machine alone.";
    if (message !== null) announce(sandbox, { transfer, message });
  });
}

/** Answers with what went wrong, or null. */
async function post({
  url,
  body,
  signal,
}: {
  url: string;
  body: URLSearchParams;
  signal: AbortSignal;
}): Promise<string | null> {
  try {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const reply = await askOwnMachine(url, { method: "POST", body, signal: patience });
    await reply.body?.cancel();
    return reply.ok ? null : `The callback answered with ${reply.status}.`;
  } catch (error) {
    if (signal.aborted) throw error;
    return "The callback could not be reached.";
  }
}

function announce(
  { store }: Sandbox,
  { transfer, message }: { transfer: TransferRecord; message: string },
): void {
  const extra = { transfer_id: transfer.id, transfer_name: transfer.name, message };
  tellHistory(store, { userId: transfer.userId, type: "transfer_callback_error", extra });
}
