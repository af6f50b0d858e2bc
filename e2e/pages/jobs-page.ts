import { expect, type Locator, type Page } from "@playwright/test";

/** The list of what put.io works on, and the notices about it. */
export class JobsPage {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "What put.io works on" });
    this.notices = page.getByRole("region", { name: "Notifications" });
  }

  /** There while there is something to see; its words say what. In the sidebar, or on a phone above the bar. */
  button(words: RegExp = /Converting|Working on|All done|Not everything worked|Password needed/): Locator {
    return this.#page.getByRole("button", { name: words }).filter({ visible: true });
  }

  async open(): Promise<void> {
    await this.button().click();
    await expect(this.dialog).toBeVisible();
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press("Escape");
    await expect(this.dialog).toBeHidden();
  }

  /** Of a conversion, an archive or a zip. */
  row(name: string): Locator {
    return this.dialog.getByRole("listitem").filter({ hasText: name });
  }
}
