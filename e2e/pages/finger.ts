import type { CDPSession, Locator, Page } from "@playwright/test";

type Point = { x: number; y: number };

/** A finger on the screen, for what a tap cannot do: Playwright has no press and hold, and no swipe. */
export class Finger {
  readonly #page: Page;
  #session: CDPSession | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  async down(at: Point): Promise<void> {
    await this.#send("touchStart", [at]);
  }

  /** In small steps, as a finger moves. */
  async move(from: Point, to: Point): Promise<void> {
    for (let step = 1; step <= 10; step += 1) {
      const part = step / 10;
      await this.#send("touchMove", [
        { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
      ]);
    }
  }

  async up(): Promise<void> {
    await this.#send("touchEnd", []);
  }

  async swipeLeft(row: Locator): Promise<void> {
    const from = await this.middleOf(row);
    await this.down(from);
    await this.move(from, { x: from.x - 150, y: from.y });
    await this.up();
  }

  async middleOf(row: Locator): Promise<Point> {
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    if (!box) throw new Error("There is nothing to touch.");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async #send(type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]): Promise<void> {
    this.#session ??= await this.#page.context().newCDPSession(this.#page);
    await this.#session.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}
