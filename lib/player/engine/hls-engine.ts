import type Hls from "hls.js";
import type { ErrorData, Fragment } from "hls.js";
import { withCues } from "../cue-list";
import type { Cue } from "../cues";
import { writePreferences } from "../preferences";
import type { Engine, EngineOptions } from "./engine";
import { type HlsConfigInput, hlsConfig } from "./hls-config";
import { watchLoading } from "./hls-loading";
import { reportTracks, subtitleRenditions } from "./hls-tracks";
import { describeTrouble, isOfSubtitles, troubleOf } from "./hls-trouble";

export type HlsClass = typeof Hls;

const NO_CUES: readonly Cue[] = [];

type HlsEngineOptions = EngineOptions & Omit<HlsConfigInput, "startSeconds">;

/** hls.js behind our engine interface. The class is handed in, so that only one place of the app imports it. */
export class HlsEngine implements Engine {
  readonly kind = "hls.js";
  readonly isLoading: () => boolean;
  readonly #options: EngineOptions;
  readonly #hls: Hls;
  readonly #cues = new Map<number, readonly Cue[]>();
  readonly #brokenSubtitles = new Set<number>();
  #failed: Fragment | null = null;

  constructor(HlsJs: HlsClass, options: HlsEngineOptions) {
    const hls = new HlsJs(hlsConfig(options));
    this.#options = options;
    this.#hls = hls;
    this.isLoading = watchLoading(HlsJs, hls);
    reportTracks(HlsJs, { hls, onChange: options.onChange });
    hls.on(HlsJs.Events.ERROR, (_name, data) => this.#handleError(data));
    hls.on(HlsJs.Events.CUES_PARSED, (_name, { cues, subtitleTrack }) => {
      if (subtitleTrack) this.#cues.set(subtitleTrack.id, withCues(this.cuesOf(subtitleTrack.id), cues));
    });
    hls.loadSource(options.url);
    hls.attachMedia(options.video);
  }

  loadAgain(atSeconds: number) {
    this.#hls.startLoad(atSeconds);
  }

  reload(atSeconds: number) {
    this.#hls.config.startPosition = atSeconds;
    this.#hls.loadSource(this.#options.url);
  }

  recoverMedia() {
    this.#hls.recoverMediaError();
  }

  skip(atSeconds: number) {
    skipSegment(this.#hls, { segment: segmentAt(this.#hls, atSeconds) ?? this.#failed, atSeconds });
  }

  /** The next segment has the new quality already, and what plays now plays on. */
  chooseLevel(index: number) {
    this.#hls.nextLevel = index;
    this.#options.onChange({ chosenLevel: index });
  }

  /** Not `audioTrack`: WebKit stands still when that is set after a seek. */
  chooseAudio(index: number) {
    this.#hls.nextAudioTrack = index;
    this.#options.onChange({ audioIndex: index });
  }

  chooseSubtitles(index: number) {
    this.#hls.subtitleTrack = index;
  }

  cuesOf(index: number) {
    return this.#cues.get(index) ?? NO_CUES;
  }

  destroy() {
    writePreferences({ bandwidthBps: Math.round(this.#hls.bandwidthEstimate) });
    this.#hls.destroy();
  }

  #handleError(data: ErrorData) {
    this.#failed = data.frag ?? this.#failed;
    const trouble = troubleOf(data);
    if (trouble) {
      // A refused address is refused in every quality: hls.js must not work its way through all of them.
      if (trouble.kind === "denied") this.#hls.stopLoad();
      this.#options.onTrouble(trouble, describeTrouble(data));
    } else if (data.fatal && isOfSubtitles(data)) this.#giveUpSubtitles();
  }

  /** The rendition leaves the offer, so that the same subtitle is taken as a file; hls.js had stopped for it altogether. */
  #giveUpSubtitles() {
    const hls = this.#hls;
    this.#brokenSubtitles.add(hls.subtitleTrack);
    hls.subtitleTrack = -1;
    const left = subtitleRenditions(hls).filter(({ index }) => !this.#brokenSubtitles.has(index));
    this.#options.onChange({ subtitleRenditions: left });
    hls.startLoad(this.#options.video.currentTime);
  }
}

function segmentAt(hls: Hls, seconds: number): Fragment | null {
  const level = hls.levels[hls.currentLevel] ?? hls.levels[hls.loadLevel];
  const segments = level?.details?.fragments ?? [];
  return segments.find(({ start, duration }) => start <= seconds && seconds < start + duration) ?? null;
}

/** What the decoder needs beyond the end of what is skipped. */
const PAST_SEGMENT_SECONDS = 0.1;

/** Marked as a gap, which hls.js steps over by itself when the picture gets there; if it is there already, we step over. */
function skipSegment(hls: Hls, { segment, atSeconds }: { segment: Fragment | null; atSeconds: number }) {
  const { media } = hls;
  if (!segment || !media) return hls.startLoad(atSeconds);
  segment.gap = true;
  const endSeconds = segment.start + segment.duration;
  const isInside = atSeconds >= segment.start - PAST_SEGMENT_SECONDS && atSeconds < endSeconds;
  if (!isInside) return hls.startLoad(atSeconds);
  // A decoder that failed takes nothing more: the element is fed anew.
  hls.detachMedia();
  hls.attachMedia(media);
  hls.startLoad(endSeconds + PAST_SEGMENT_SECONDS);
}
