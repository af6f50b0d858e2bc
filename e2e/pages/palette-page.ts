import type { Locator, Page } from "@playwright/test";

export class PalettePage {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly field: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "Command palette" });
    this.field = this.dialog.getByRole("combobox");
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press("Control+k");
    await this.field.waitFor();
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole("option", { name });
  }

  get chosen(): Locator {
    return this.dialog.getByRole("option", { selected: true });
  }
}
