import type { UploadHold } from "./upload";
import type { UploadStore } from "./upload-store";

type Tools = {
  store: Pick<UploadStore, "setHold" | "hold">;
  /** The next one may be tried. */
  onOver: () => void;
};

/** Nothing is sent for a while, or until somebody says that it may be tried again; and why, is said meanwhile. */
export class LineHold {
  readonly #tools: Tools;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isHeld = false;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** `waitMs` null: until it is released. */
  hold(why: UploadHold, waitMs: number | null) {
    this.#isHeld = true;
    this.#tools.store.setHold(why);
    clearTimeout(this.#timer);
    if (waitMs !== null) this.#timer = setTimeout(() => this.#end(why), waitMs);
  }

  /** It is over, or may be. */
  release() {
    clearTimeout(this.#timer);
    this.#isHeld = false;
    this.#tools.store.setHold(null);
    this.#tools.onOver();
  }

  /** Something got through: what seemed out of reach is not. */
  hear() {
    const { hold } = this.#tools.store;
    if (hold === "unreachable" || hold === "network") this.release();
  }

  #end(why: UploadHold) {
    if (why === "break") return this.release();
    // It is said until something has got through, and not taken back for the moment of each try.
    this.#isHeld = false;
    this.#tools.onOver();
  }
}
