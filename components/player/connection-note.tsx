"use client";

import { CloudOff, RefreshCw } from "lucide-react";
import { usePlayerState } from "./player-context";

/** Said while the player helps itself; there is nothing for the viewer to do. */
export function ConnectionNote() {
  const connection = usePlayerState((state) => (state.failure ? "good" : state.connection));
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 top-16 flex justify-center px-4">
      {connection === "good" ? null : (
        <p className="flex animate-rise items-center gap-2 rounded-panel bg-black/75 px-3 py-2 [&_svg]:size-4">
          {connection === "offline" ? <CloudOff aria-hidden /> : <RefreshCw aria-hidden />}
          {connection === "offline"
            ? "Offline. The film goes on when the network is back."
            : "Connecting again…"}
        </p>
      )}
    </div>
  );
}
