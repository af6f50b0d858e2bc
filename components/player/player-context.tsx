"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { AppError } from "@/lib/errors/app-error";
import type { Player } from "@/lib/player/player";
import { INITIAL_PLAYER_STATE, type PlayerState } from "@/lib/player/player-state";

const PlayerContext = createContext<Player | null>(null);

export function PlayerProvider({ player, children }: { player: Player; children: ReactNode }) {
  return <PlayerContext value={player}>{children}</PlayerContext>;
}

export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new AppError("unknown", "usePlayer needs a PlayerProvider around it.");
  return player;
}

/** A part of the player's state. `select` must give a value that stays the same while the state does. */
export function usePlayerState<Part>(select: (state: PlayerState) => Part): Part {
  const { store } = usePlayer();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(INITIAL_PLAYER_STATE),
  );
}
