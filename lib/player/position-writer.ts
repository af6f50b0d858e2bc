import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import { clearPosition, savePosition } from "@/lib/putio/playback";
import type { SaveAction } from "./progress";

type WriterOptions = {
  api: PutioApi;
  fileId: number;
  /** put.io answers that the account keeps no positions: nothing more is written. */
  onDisabled: () => void;
  /** It did not arrive: the policy should not think that it did. */
  onLost: () => void;
};

export type PositionWriter = (action: SaveAction, options: { isLeaving: boolean }) => void;

/**
 * Writes one thing at a time, and always the newest: a slow earlier write must not arrive after a later one. Only on leaving
 * the page there is no later, so that write goes out at once, and outlives the page.
 */
export function createPositionWriter({ api, fileId, onDisabled, onLost }: WriterOptions): PositionWriter {
  let isWriting = false;
  let isDisabled = false;
  let next: SaveAction | null = null;

  async function write(action: SaveAction, keepalive: boolean) {
    try {
      if (action.kind === "save") {
        await savePosition(api, { fileId, positionSeconds: action.positionSeconds, keepalive });
      } else if (action.kind === "clear") await clearPosition(api, { fileId, keepalive });
    } catch (error) {
      if (error instanceof PutioError && error.code === "feature-disabled") {
        if (!isDisabled) onDisabled();
        isDisabled = true;
      } else onLost();
    }
  }

  async function drain() {
    if (isWriting) return;
    isWriting = true;
    while (next && !isDisabled) {
      const action = next;
      next = null;
      await write(action, false);
    }
    isWriting = false;
  }

  return (action, { isLeaving }) => {
    if (action.kind === "none" || isDisabled) return;
    if (isLeaving) {
      next = null;
      write(action, true);
      return;
    }
    next = action;
    drain();
  };
}
