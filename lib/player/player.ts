import { observeElement } from "./element-state";
import type { PlayableSource } from "./engine/open-engine";
import { toggleFullScreen } from "./full-screen";
import { nextSpeed } from "./keys";
import { togglePictureInPicture } from "./picture-in-picture";
import { Playback } from "./playback";
import { INITIAL_PLAYER_STATE, type PlayerState } from "./player-state";
import { readPreferences, writePreferences } from "./preferences";
import { clampSeek } from "./seek";
import { createStore, type Store } from "./store";
import type { AudioOption } from "./tracks";

type Elements = { video: HTMLVideoElement; stage: HTMLElement };

type LoadOptions = {
  startSeconds: number;
  /** What put.io says of the length; null: nothing. */
  expectedSeconds: number | null;
};

const FRAME_SECONDS = 1 / 24;

/**
 * The one thing that buttons, keys, touch and later headsets talk to. A request asks the element; what the controls show
 * changes only when the element says so. It outlives sources: the next episode is another `load` in the same element.
 */
export class Player {
  readonly store: Store<PlayerState> = createStore(INITIAL_PLAYER_STATE);
  #elements: Elements | null = null;
  #playback: Playback | null = null;

  /** Gives the way to let go of them again. */
  attach(elements: Elements): () => void {
    const { video, stage } = elements;
    this.#elements = elements;
    applyPreferences(video);
    const stopObserving = observeElement(video, this.store);
    const listening = new AbortController();
    const { signal } = listening;
    video.addEventListener("volumechange", () => keepVolume(video), { signal });
    const followFullScreen = () => this.store.patch({ isFullScreen: document.fullscreenElement === stage });
    document.addEventListener("fullscreenchange", followFullScreen, { signal });
    return () => {
      this.unload();
      listening.abort();
      stopObserving();
      this.#elements = null;
    };
  }

  load(source: PlayableSource, { startSeconds, expectedSeconds }: LoadOptions) {
    if (!this.#elements) return;
    this.unload();
    const { video } = this.#elements;
    this.store.patch({ durationSeconds: expectedSeconds });
    this.#playback = new Playback({ video, source, startSeconds, store: this.store });
  }

  unload() {
    this.#playback?.destroy();
    this.#playback = null;
  }

  get video(): HTMLVideoElement | null {
    return this.#elements?.video ?? null;
  }

  get playback(): Playback | null {
    return this.#playback;
  }

  get positionSeconds(): number {
    return this.#playback?.positionSeconds ?? 0;
  }

  play() {
    this.#playback?.play();
  }

  pause() {
    this.video?.pause();
  }

  togglePlay() {
    if (this.video?.paused) this.play();
    else this.pause();
  }

  seek(seconds: number) {
    this.#playback?.seek(seconds);
  }

  /** From where the last seek leads, so that quick presses add up before the picture has followed. */
  seekBy(seconds: number) {
    this.seek(this.positionSeconds + seconds);
  }

  seekToFraction(fraction: number) {
    const { durationSeconds } = this.store.get();
    if (durationSeconds !== null) this.seek(clampSeek(durationSeconds * fraction, durationSeconds));
  }

  /** Only while paused: a step that plays on is a seek. */
  stepFrame(direction: 1 | -1) {
    if (this.video?.paused) this.seekBy(direction * FRAME_SECONDS);
  }

  setVolume(volume: number) {
    const { video } = this;
    if (!video) return;
    video.volume = Math.min(1, Math.max(0, Math.round(volume * 100) / 100));
    // Who moves the volume wants to hear it.
    video.muted = video.volume === 0;
  }

  toggleMute() {
    const { video } = this;
    if (!video) return;
    if (video.volume === 0) this.setVolume(QUIET_VOLUME);
    else video.muted = !video.muted;
  }

  setRate(rate: number) {
    const { video } = this;
    if (!video) return;
    video.defaultPlaybackRate = rate;
    video.playbackRate = rate;
    writePreferences({ rate });
  }

  stepRate(direction: 1 | -1) {
    this.setRate(nextSpeed(this.store.get().rate, direction));
  }

  chooseLevel(index: number) {
    this.#playback?.engine?.chooseLevel(index);
  }

  chooseAudio(option: AudioOption) {
    this.#playback?.engine?.chooseAudio(option.index);
    if (option.language) writePreferences({ audio: { language: option.language, kind: option.kind } });
  }

  toggleFullScreen() {
    if (this.#elements) toggleFullScreen(this.#elements.video, this.#elements.stage).catch(ignoreRefusal);
  }

  togglePictureInPicture() {
    if (this.video) togglePictureInPicture(this.video).catch(ignoreRefusal);
  }
}

/** What a click on the speaker turns on where the volume was drawn down to nothing. */
const QUIET_VOLUME = 0.5;

/** `defaultPlaybackRate` too, as loading a source sets the rate back to it. */
function applyPreferences(video: HTMLVideoElement) {
  const { volume, isMuted, rate } = readPreferences();
  video.volume = volume;
  video.muted = isMuted;
  video.defaultPlaybackRate = rate;
  video.playbackRate = rate;
}

function keepVolume(video: HTMLVideoElement) {
  writePreferences({ volume: video.volume, isMuted: video.muted });
}

/** Browsers refuse these outside of a user's own act, and then nothing is to be done or said. */
function ignoreRefusal() {}
