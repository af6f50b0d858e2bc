import { expect, type Locator, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";

/** An init segment or a media segment, by its sealed address. */
const SEGMENT = /\/api\/media\/\d+\/hls\/.+\.(m4s|mp4|ts)$/;
/** A film as it is stored. */
const FILE = /\/api\/media\/.+\/stream$/;
const PIECE_BYTES = 256 * 1024;

export class WatchPage {
  readonly #page: Page;
  readonly video: Locator;
  readonly heading: Locator;
  readonly failure: Locator;
  /** What the subtitles say at the moment, on the picture. */
  readonly cues: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.video = page.locator("video");
    this.heading = page.getByRole("heading", { level: 1 });
    this.failure = page.getByRole("main").getByRole("alert");
    this.cues = page.getByTestId("cue");
  }

  async open(fileId: number): Promise<void> {
    await this.#page.goto(routes.watch(fileId));
    await this.video.waitFor();
  }

  /** Presses play, unless it plays by itself already, and waits until the picture moves. */
  async play(): Promise<void> {
    await this.start();
    await this.expectMovingPicture();
  }

  /** Presses play, unless it plays by itself already. A press that met the film's own start would pause it, so it is looked again. */
  async start(): Promise<void> {
    await expect.poll(() => this.#readyState(), { message: "it can play" }).toBeGreaterThanOrEqual(2);
    await expect(async () => {
      if (await this.isPaused()) await this.#page.keyboard.press("k");
      expect(await this.isPaused()).toBe(false);
    }).toPass();
  }

  async pause(): Promise<void> {
    if (!(await this.isPaused())) await this.#page.keyboard.press("k");
    await expect.poll(() => this.isPaused()).toBe(true);
  }

  /** Frames that were decoded and shown after this call: a clock that runs over a frozen picture does not count. */
  async expectMovingPicture(): Promise<void> {
    const before = await this.#shownFrames();
    await expect
      .poll(() => this.#shownFrames(), { message: "the picture moves", timeout: 20_000 })
      .toBeGreaterThan(before + 5);
  }

  async expectPastSecond(seconds: number): Promise<void> {
    await expect.poll(() => this.currentTime(), { timeout: 45_000 }).toBeGreaterThan(seconds);
  }

  currentTime(): Promise<number> {
    return this.video.evaluate((video: HTMLVideoElement) => video.currentTime);
  }

  isPaused(): Promise<boolean> {
    return this.video.evaluate((video: HTMLVideoElement) => video.paused);
  }

  isMuted(): Promise<boolean> {
    return this.video.evaluate((video: HTMLVideoElement) => video.muted || video.volume === 0);
  }

  /** Of pages that are opened from now on: the second of their first picture; null: there is none yet. */
  async noteBeginning(): Promise<() => Promise<number | null>> {
    await this.#page.addInitScript(() => {
      const note = ({ target }: Event) => {
        if (target instanceof HTMLVideoElement)
          document.documentElement.dataset.begunAt ??= String(target.currentTime);
      };
      document.addEventListener("loadeddata", note, true);
    });
    return () =>
      this.#page.evaluate(() => {
        const { begunAt } = document.documentElement.dataset;
        return begunAt === undefined ? null : Number(begunAt);
      });
  }

  async expectBufferedTo(seconds: number): Promise<void> {
    const end = () =>
      this.video.evaluate(({ buffered }: HTMLVideoElement) => buffered.end(buffered.length - 1));
    await expect.poll(end).toBeGreaterThan(seconds);
  }

  async startOver(): Promise<void> {
    await this.#page.getByRole("button", { name: /^Start over/ }).click();
  }

  async seekFromEnd(seconds: number): Promise<void> {
    await this.seek((await this.video.evaluate((video: HTMLVideoElement) => video.duration)) - seconds);
  }

  /** The next segments that the player asks for answer 503, as a put.io in trouble would. */
  async failNextSegments(count: number): Promise<void> {
    await this.#page.route(SEGMENT, (route) => route.fulfill({ status: 503 }), { times: count });
  }

  /** Loses the connection after so many segments: a short film would else be buffered to its end before the network can go. */
  async loseSegmentsAfter(count: number): Promise<void> {
    let asked = 0;
    await this.#page.route(SEGMENT, (route) => {
      asked += 1;
      return asked <= count ? route.continue() : route.abort("internetdisconnected");
    });
  }

  /**
   * Gives a film that is played as a file piece by piece, and after so many pieces none until the answer is called: a short
   * film would else be here as a whole before anything can happen to it.
   */
  async holdFileAfter(count: number): Promise<() => void> {
    let letOn = () => {};
    const gate = new Promise<void>((resolve) => {
      letOn = resolve;
    });
    let asked = 0;
    await this.#page.route(FILE, async (route) => {
      asked += 1;
      if (asked > count) await gate;
      const from = Number(/^bytes=(\d+)-/.exec(route.request().headers().range ?? "")?.[1] ?? 0);
      const range = `bytes=${from}-${from + PIECE_BYTES - 1}`;
      await route.fulfill({
        response: await route.fetch({ headers: { ...route.request().headers(), range } }),
      });
    });
    return letOn;
  }

  /** The same for a film that comes in segments. */
  async holdSegmentsAfter(count: number): Promise<() => void> {
    let letOn = () => {};
    const gate = new Promise<void>((resolve) => {
      letOn = resolve;
    });
    let asked = 0;
    await this.#page.route(SEGMENT, async (route) => {
      asked += 1;
      if (asked > count) await gate;
      await route.continue();
    });
    return letOn;
  }

  async letSegmentsPass(): Promise<void> {
    await this.#page.unroute(SEGMENT);
  }

  /** As dragging the bar would: the element is told, the player hears of it. */
  async seek(seconds: number): Promise<void> {
    await this.video.evaluate((video: HTMLVideoElement, target) => {
      video.currentTime = target;
    }, seconds);
  }

  async openMenu(name: string): Promise<Locator> {
    await this.video.hover();
    await this.#page.getByRole("button", { name, exact: true }).click();
    return this.#page.getByRole("menu", { name });
  }

  #readyState(): Promise<number> {
    return this.video.evaluate((video: HTMLVideoElement) => video.readyState);
  }

  #shownFrames(): Promise<number> {
    return this.video.evaluate((video: HTMLVideoElement) => {
      const { totalVideoFrames, droppedVideoFrames } = video.getVideoPlaybackQuality();
      return totalVideoFrames - droppedVideoFrames;
    });
  }
}
