import type Hls from "hls.js";
import type { ErrorData, Fragment } from "hls.js";
import { withCues } from "../cue-list";
import type { Cue } from "../cues";
import { readPreferences, writePreferences } from "../preferences";
import { audioOptions, findTrack } from "../tracks";
import type { EarlyStart } from "./early-start";
import type { Engine, EngineOptions } from "./engine";
import { type Device, hlsConfig, tuneToDevice } from "./hls-config";
import { watchLoading } from "./hls-loading";
import { audioRenditions, reportTracks, subtitleRenditions } from "./hls-tracks";
import { describeTrouble, isOfSubtitles, troubleOf } from "./hls-trouble";

export type HlsClass = typeof Hls;

const NO_CUES: readonly Cue[] = [];

type HlsEngineOptions = EngineOptions & {
  device: Device;
  /** What the HTML had begun already. */
  early: EarlyStart | null;
};

/** hls.js behind our engine interface. The class is handed in, so that only one place of the app imports it. */
export class HlsEngine implements Engine {
  readonly kind = "hls.js";
  readonly isLoading: () => boolean;
  readonly #options: EngineOptions;
  readonly #hls: Hls;
  readonly #cues = new Map<number, readonly Cue[]>();
  readonly #brokenSubtitles = new Set<number>();
  #chosenSubtitles = -1;
  #chosenAudio: number | null = null;
  /** The one that the last trouble was about: loading runs ahead, so it is rarely the one that is playing. */
  #failed: Fragment | null = null;

  constructor(HlsJs: HlsClass, options: HlsEngineOptions) {
    const { early, device, url, video, startSeconds } = options;
    const hls = early?.hls ?? new HlsJs(hlsConfig({ startSeconds }));
    this.#options = options;
    this.#hls = hls;
    this.isLoading = watchLoading(HlsJs, hls);
    tuneToDevice(hls, device);
    reportTracks(HlsJs, { hls, onChange: options.onChange });
    hls.on(HlsJs.Events.ERROR, (_name, data) => this.#handleError(data));
    // A reload makes all tracks anew, and what was chosen among the old ones still holds.
    hls.on(HlsJs.Events.AUDIO_TRACKS_UPDATED, () => this.#applyAudio());
    hls.on(HlsJs.Events.SUBTITLE_TRACKS_UPDATED, () => this.#applySubtitles());
    hls.on(HlsJs.Events.CUES_PARSED, (_name, { cues, subtitleTrack }) => {
      if (subtitleTrack) this.#cues.set(subtitleTrack.id, withCues(this.cuesOf(subtitleTrack.id), cues));
    });
    if (early) this.#applyAudio();
    else hls.loadSource(url);
    if (hls.media !== video) hls.attachMedia(video);
    for (const data of early?.errors ?? []) this.#handleError(data);
  }

  loadAgain(atSeconds: number) {
    this.#hls.startLoad(atSeconds);
  }

  reload(atSeconds: number) {
    this.#hls.config.startPosition = atSeconds;
    this.#options.onChange({ chosenLevel: -1 });
    this.#hls.loadSource(this.#options.url);
  }

  recoverMedia() {
    this.#hls.recoverMediaError();
  }

  skip(atSeconds: number) {
    const segment = this.#failed ?? segmentAt(this.#hls, atSeconds);
    this.#failed = null;
    skipSegment(this.#hls, { segment, atSeconds });
  }

  /** The next segment has the new quality already, and what plays now plays on. */
  chooseLevel(index: number) {
    this.#hls.nextLevel = index;
    this.#options.onChange({ chosenLevel: index });
  }

  /** Not `audioTrack`: WebKit stands still when that is set after a seek. */
  chooseAudio(index: number) {
    this.#chosenAudio = index;
    this.#hls.nextAudioTrack = index;
    this.#options.onChange({ audioIndex: index });
  }

  chooseSubtitles(index: number) {
    this.#chosenSubtitles = index;
    this.#applySubtitles();
  }

  cuesOf(index: number) {
    return this.#cues.get(index) ?? NO_CUES;
  }

  destroy() {
    writePreferences({ bandwidthBps: Math.round(this.#hls.bandwidthEstimate) });
    this.#hls.destroy();
  }

  #applySubtitles() {
    const hls = this.#hls;
    if (this.#chosenSubtitles < hls.subtitleTracks.length) hls.subtitleTrack = this.#chosenSubtitles;
  }

  /** By hand, or as the viewer last chose for another film; else the playlist's own default plays. */
  #applyAudio() {
    const hls = this.#hls;
    const { audio } = readPreferences();
    const remembered = audio && findTrack(audioOptions(audioRenditions(hls), { locale: "en" }), audio);
    const index = this.#chosenAudio ?? remembered?.index ?? -1;
    if (index < 0 || index >= hls.audioTracks.length || index === hls.audioTrack) return;
    const isRunning = this.#options.video.readyState > HTMLMediaElement.HAVE_NOTHING;
    if (isRunning) hls.nextAudioTrack = index;
    else hls.audioTrack = index;
  }

  #handleError(data: ErrorData) {
    const trouble = troubleOf(data);
    if (trouble) {
      this.#failed = data.frag ?? null;
      // A refused address is refused in every quality: hls.js must not work its way through all of them.
      if (trouble.kind === "denied") this.#hls.stopLoad();
      this.#options.onTrouble(trouble, describeTrouble(data));
    } else if (data.fatal && isOfSubtitles(data)) this.#giveUpSubtitles();
  }

  /** The rendition leaves the offer, so that the same subtitle is taken as a file; hls.js had stopped for it altogether. */
  #giveUpSubtitles() {
    const hls = this.#hls;
    this.#brokenSubtitles.add(hls.subtitleTrack);
    this.chooseSubtitles(-1);
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
