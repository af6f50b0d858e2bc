import type { Locator, Page } from "@playwright/test";

/** What the app says of operations on files: its notifications, and the log behind "Activity". */
export class OperationsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The notification with these words. */
  toast(words: string | RegExp): Locator {
    const region = this.#page.getByRole("region", { name: "Notifications" });
    return region.locator(":scope > div").filter({ has: this.#page.getByText(words) });
  }

  async undo(): Promise<void> {
    await this.#page.getByRole("button", { name: "Undo" }).click();
  }
}
