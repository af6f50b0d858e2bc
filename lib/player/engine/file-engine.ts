import type { RecoveryEvent } from "../recovery";
import type { Engine, EngineOptions } from "./engine";

/** There are no segments to skip in a file: this is past the broken place in most of them. */
const SKIP_SECONDS = 5;

/** The element plays an address by itself: an MP4, the stored file, a sound, or HLS where the browser knows it natively. */
export class FileEngine implements Engine {
  readonly kind: "native" | "file";
  readonly #options: EngineOptions;
  readonly #listening = new AbortController();
  #startSeconds = 0;

  constructor(kind: "native" | "file", options: EngineOptions) {
    this.kind = kind;
    this.#options = options;
    const { signal } = this.#listening;
    options.video.addEventListener("loadedmetadata", () => this.#seekToStart(), { signal });
    options.video.addEventListener("error", () => this.#report(), { signal });
    this.reload(options.startSeconds);
  }

  reload(atSeconds: number) {
    const { video, url } = this.#options;
    this.#startSeconds = atSeconds;
    video.src = url;
    video.load();
  }

  loadAgain(atSeconds: number) {
    this.reload(atSeconds);
  }

  recoverMedia(atSeconds: number) {
    this.reload(atSeconds);
  }

  skip(atSeconds: number) {
    this.reload(atSeconds + SKIP_SECONDS);
  }

  isLoading() {
    return false;
  }

  chooseLevel() {}
  chooseAudio() {}
  chooseSubtitles() {}

  cuesOf() {
    return [];
  }

  destroy() {
    const { video } = this.#options;
    this.#listening.abort();
    video.removeAttribute("src");
    video.load();
  }

  #seekToStart() {
    if (this.#startSeconds > 0) this.#options.video.currentTime = this.#startSeconds;
  }

  /** A decode error comes from bytes that did arrive; the playback reports it for every engine. */
  async #report() {
    const { video, url, onTrouble } = this.#options;
    const { code = 0, message = "" } = video.error ?? {};
    if (code !== MediaError.MEDIA_ERR_NETWORK && code !== MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED) return;
    const cause = await findCause(url, this.#listening.signal);
    if (!cause) return;
    const wasCut = cause.kind === "unsupported" && code === MediaError.MEDIA_ERR_NETWORK;
    onTrouble(wasCut ? { kind: "network", part: "file", status: 0 } : cause, message);
  }
}

/** The element does not say what the server answered, so the server is asked once more, for a single byte. */
async function findCause(url: string, signal: AbortSignal): Promise<RecoveryEvent | null> {
  try {
    const { ok, status } = await fetch(url, { headers: { range: "bytes=0-0" }, signal });
    if (ok) return { kind: "unsupported" };
    if ([401, 402].includes(status)) return { kind: "denied", status };
    return { kind: "network", part: "file", status };
  } catch {
    return signal.aborted ? null : { kind: "network", part: "file", status: 0 };
  }
}
