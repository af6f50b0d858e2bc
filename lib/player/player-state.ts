import type { Level } from "./levels";
import type { FailureReason } from "./recovery";
import type { Rendition } from "./tracks";

/** Which way the film comes into the element. */
export type EngineKind = "hls.js" | "native" | "file";

export type Failure = { reason: FailureReason; details: string };

/**
 * What the controls show. Facts about the element are copied from the element when it reports them, never assumed when a
 * button is pressed. The current time is not here: it changes too often for React, and time-line.ts paints it.
 */
export type PlayerState = {
  isPaused: boolean;
  isEnded: boolean;
  isSeeking: boolean;
  /** It would play, but has nothing to show. */
  isWaiting: boolean;
  /** A picture has been seen: from then on the poster and the loading state are over. */
  hasPicture: boolean;
  /** put.io's figure until the element knows better; null: nobody knows. */
  durationSeconds: number | null;
  volume: number;
  isMuted: boolean;
  rate: number;
  isFullScreen: boolean;
  isInPictureInPicture: boolean;
  /** The browser wants a click before it plays with sound. */
  isAutoplayRefused: boolean;
  engine: EngineKind | null;
  connection: "good" | "reconnecting" | "offline";
  failure: Failure | null;
  levels: readonly Level[];
  /** What the viewer chose, -1 for auto. */
  chosenLevel: number;
  /** What plays now, -1 while unknown. */
  playedLevel: number;
  audioRenditions: readonly Rendition[];
  audioIndex: number;
  subtitleRenditions: readonly Rendition[];
};

export const INITIAL_PLAYER_STATE: PlayerState = {
  isPaused: true,
  isEnded: false,
  isSeeking: false,
  isWaiting: false,
  hasPicture: false,
  durationSeconds: null,
  volume: 1,
  isMuted: false,
  rate: 1,
  isFullScreen: false,
  isInPictureInPicture: false,
  isAutoplayRefused: false,
  engine: null,
  connection: "good",
  failure: null,
  levels: [],
  chosenLevel: -1,
  playedLevel: -1,
  audioRenditions: [],
  audioIndex: -1,
  subtitleRenditions: [],
};

/** What a new source starts from; volume, speed and full screen belong to the viewer and stay. */
export const SOURCE_STATE = {
  isEnded: false,
  isSeeking: false,
  isWaiting: false,
  hasPicture: false,
  isAutoplayRefused: false,
  engine: null,
  connection: "good",
  failure: null,
  levels: [],
  chosenLevel: -1,
  playedLevel: -1,
  audioRenditions: [],
  audioIndex: -1,
  subtitleRenditions: [],
} as const satisfies Partial<PlayerState>;
