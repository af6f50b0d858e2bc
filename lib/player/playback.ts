import type { Engine } from "./engine/engine";
import { openEngine, type PlayableSource } from "./engine/open-engine";
import { type PlayerState, SOURCE_STATE } from "./player-state";
import { INITIAL_RECOVERY, nextRecovery, type RecoveryAction, type RecoveryEvent } from "./recovery";
import { bufferedUntil, clampSeek } from "./seek";
import { look, type Watch } from "./standstill";
import type { Store } from "./store";

type PlaybackOptions = {
  video: HTMLVideoElement;
  source: PlayableSource;
  startSeconds: number;
  store: Store<PlayerState>;
};

const WATCH_INTERVAL_MS = 1000;
const STARVED_SECONDS = 0.5;

/**
 * One source in one element, from its first byte to the last try to rescue it. It holds the only engine there is, tells the
 * ladder what happened and does what the ladder says.
 */
export class Playback {
  readonly #video: HTMLVideoElement;
  readonly #store: Store<PlayerState>;
  readonly #listening = new AbortController();
  #source: PlayableSource;
  #engine: Engine | null = null;
  #recovery = INITIAL_RECOVERY;
  #watch: Watch | null = null;
  /** Where the viewer is or wants to be. An element that is being fed anew says 0, and must not be believed. */
  #wantedSeconds: number;
  #wantsToPlay = true;
  #delay: ReturnType<typeof setTimeout> | undefined;
  /** An end that can wait: there still is something in the buffer. */
  #postponed: { action: RecoveryAction; details: string } | null = null;

  constructor({ video, source, startSeconds, store }: PlaybackOptions) {
    this.#video = video;
    this.#source = source;
    this.#wantedSeconds = startSeconds;
    this.#store = store;
    store.patch(SOURCE_STATE);
    this.#listen();
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) store.patch({ hasPicture: true });
    this.#open();
  }

  get engine(): Engine | null {
    return this.#engine;
  }

  get positionSeconds(): number {
    const { readyState, seeking, currentTime } = this.#video;
    const isCredible = seeking || readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    return isCredible ? currentTime : this.#wantedSeconds;
  }

  get fallback(): PlayableSource | null {
    return this.#source.kind === "audio" ? null : (this.#source.fallback ?? null);
  }

  seek(seconds: number) {
    const target = clampSeek(seconds, this.#video.duration);
    this.#wantedSeconds = target;
    if (this.#video.readyState >= HTMLMediaElement.HAVE_METADATA) this.#video.currentTime = target;
  }

  play() {
    this.#wantsToPlay = true;
    this.#video.play().then(
      () => this.#store.patch({ isAutoplayRefused: false }),
      (error: unknown) => this.#handleRefusal(error),
    );
  }

  /** The viewer's "Try again", after the ladder has come to its end. */
  retry() {
    this.#openAnew(this.#source);
  }

  fallBack() {
    if (this.fallback) this.#openAnew(this.fallback);
  }

  destroy() {
    this.#listening.abort();
    this.#closeEngine();
  }

  #listen() {
    const video = this.#video;
    const { signal } = this.#listening;
    video.addEventListener("loadeddata", () => this.#store.patch({ hasPicture: true }), { signal });
    video.addEventListener("timeupdate", () => this.#followPosition(), { signal });
    video.addEventListener("seeking", () => this.#followPosition(), { signal });
    video.addEventListener("canplay", () => this.#playIfWanted(), { signal });
    video.addEventListener("play", () => this.#setWish(true), { signal });
    video.addEventListener("pause", () => this.#setWish(false), { signal });
    video.addEventListener("waiting", () => this.#endIfStarved(), { signal });
    video.addEventListener("error", () => this.#handleElementError(), { signal });
    window.addEventListener("online", () => this.#handleOnline(), { signal });
    const timer = setInterval(() => this.#look(), WATCH_INTERVAL_MS);
    signal.addEventListener("abort", () => clearInterval(timer));
  }

  async #open() {
    const source = this.#source;
    const engine = await openEngine(source, {
      video: this.#video,
      url: source.url,
      startSeconds: this.#wantedSeconds,
      onTrouble: (event, details) => this.#trouble(event, details),
      onChange: (change) => this.#store.patch(change),
    });
    if (this.#listening.signal.aborted || source !== this.#source) return engine?.destroy();
    this.#engine = engine;
    this.#store.patch({ engine: engine?.kind ?? null });
    if (engine && this.#wantsToPlay) this.play();
  }

  #openAnew(source: PlayableSource) {
    this.#closeEngine();
    this.#source = { ...source };
    this.#recovery = INITIAL_RECOVERY;
    this.#wantsToPlay = true;
    this.#store.patch(SOURCE_STATE);
    this.#open();
  }

  #closeEngine() {
    clearTimeout(this.#delay);
    this.#postponed = null;
    this.#engine?.destroy();
    this.#engine = null;
  }

  #followPosition() {
    this.#wantedSeconds = this.positionSeconds;
  }

  #setWish(wantsToPlay: boolean) {
    this.#wantsToPlay = wantsToPlay;
  }

  /** Loading a source anew pauses the element without a `pause` event; what the viewer wanted still holds. */
  #playIfWanted() {
    if (this.#wantsToPlay && this.#video.paused) this.play();
  }

  #handleRefusal(error: unknown) {
    // An AbortError means that loading began anew, and `canplay` will come.
    if (!(error instanceof DOMException) || error.name !== "NotAllowedError") return;
    this.#wantsToPlay = false;
    this.#store.patch({ isAutoplayRefused: true });
  }

  #handleElementError() {
    const { code, message = "" } = this.#video.error ?? {};
    const isFed = this.#engine?.kind === "hls.js";
    if (code === MediaError.MEDIA_ERR_DECODE) this.#trouble({ kind: "decode" }, message);
    else if (isFed && code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED)
      this.#trouble({ kind: "decode" }, message);
    else if (isFed && code === MediaError.MEDIA_ERR_NETWORK) this.#trouble({ kind: "media" }, message);
  }

  get #isStarved(): boolean {
    const { buffered, currentTime } = this.#video;
    return bufferedUntil(buffered, currentTime) - currentTime < STARVED_SECONDS;
  }

  #trouble(event: RecoveryEvent, details: string) {
    const step = nextRecovery(this.#recovery, event, {
      atMs: performance.now(),
      positionSeconds: this.positionSeconds,
      isOnline: navigator.onLine,
      isStarved: this.#isStarved,
      hasFallback: this.fallback !== null,
    });
    this.#recovery = step.state;
    this.#obey(step.action, details);
  }

  #obey(action: RecoveryAction, details: string) {
    const isEnd = action.kind === "give-up" || action.kind === "fall-back";
    if (isEnd && !this.#isStarved && !this.#video.error) this.#postponed = { action, details };
    else if (action.kind === "wait-online") this.#store.patch({ connection: "offline" });
    else if (action.kind === "load-again") this.#after(action.delayMs, (at) => this.#engine?.loadAgain(at));
    else if (action.kind === "reload-playlist") this.#after(action.delayMs, (at) => this.#reload(at));
    else if (action.kind === "recover-media") this.#now((at) => this.#engine?.recoverMedia(at));
    else if (action.kind === "skip-segment") this.#now((at) => this.#engine?.skip(at));
    else if (action.kind === "fall-back") this.fallBack();
    else if (action.kind === "give-up") this.#store.patch({ failure: { reason: action.reason, details } });
  }

  /** Without an engine it was hls.js itself that could not be loaded. */
  #reload(atSeconds: number) {
    if (this.#engine) this.#engine.reload(atSeconds);
    else this.#open();
  }

  #after(delayMs: number, act: (atSeconds: number) => void) {
    clearTimeout(this.#delay);
    if (delayMs > 0) this.#store.patch({ connection: "reconnecting" });
    this.#delay = setTimeout(() => this.#now(act), delayMs);
  }

  #now(act: (atSeconds: number) => void) {
    act(this.positionSeconds);
    this.#playIfWanted();
  }

  #endIfStarved() {
    if (!this.#postponed || !this.#isStarved) return;
    const { action, details } = this.#postponed;
    this.#postponed = null;
    this.#obey(action, details);
  }

  #look() {
    const video = this.#video;
    const sighting = look(this.#watch, {
      atMs: performance.now(),
      positionSeconds: video.currentTime,
      shouldMove: this.#wantsToPlay && !video.ended && !document.hidden && !this.#store.get().failure,
      isLoading: this.#engine === null || this.#engine.isLoading(),
    });
    this.#watch = sighting.watch;
    if (sighting.hasMoved) this.#handleMoving();
    else if (sighting.stillSeconds > 0)
      this.#trouble({ kind: "standstill", seconds: sighting.stillSeconds }, "");
    this.#endIfStarved();
  }

  /** A film that is paused or over does not move, so nothing else would take the note of being offline away. */
  #handleOnline() {
    if (!this.#isStarved || this.#video.ended) this.#store.patch({ connection: "good" });
    this.#trouble({ kind: "online" }, "");
  }

  #handleMoving() {
    if (!this.#isStarved) this.#store.patch({ connection: navigator.onLine ? "good" : "offline" });
    this.#trouble({ kind: "moving" }, "");
  }
}
