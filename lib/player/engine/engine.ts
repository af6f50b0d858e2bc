import type { Cue } from "../cues";
import type { EngineKind, PlayerState } from "../player-state";
import type { RecoveryEvent } from "../recovery";

/**
 * What brings a film into the element. An engine reports trouble and carries out what the ladder decides; it decides nothing
 * itself, so that all decisions stand in recovery.ts.
 */
export type Engine = {
  kind: EngineKind;
  /** Goes on loading where the element stands. */
  loadAgain: (atSeconds: number) => void;
  /** Begins anew at that second, with fresh addresses. */
  reload: (atSeconds: number) => void;
  recoverMedia: (atSeconds: number) => void;
  /** Past what cannot be had. */
  skip: (atSeconds: number) => void;
  /** Whether something is on its way, within the time that such a request may take. */
  isLoading: () => boolean;
  chooseLevel: (index: number) => void;
  chooseAudio: (index: number) => void;
  /** -1: none. */
  chooseSubtitles: (index: number) => void;
  /** What is known of a rendition's cues; another list whenever more are. */
  cuesOf: (index: number) => readonly Cue[];
  destroy: () => void;
};

export type EngineOptions = {
  video: HTMLVideoElement;
  url: string;
  startSeconds: number;
  onTrouble: (event: RecoveryEvent, details: string) => void;
  onChange: (change: Partial<PlayerState>) => void;
};
