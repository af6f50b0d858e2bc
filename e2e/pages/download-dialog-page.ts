import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** How several files are to come to this device. */
export class DownloadDialogPage {
  readonly #page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole("dialog");
  }

  async choose(way: string): Promise<void> {
    await this.root.getByRole("radio", { name: way }).check();
  }

  /** Whatever the primary button says for the chosen way. */
  async start(): Promise<void> {
    await this.root
      .getByRole("button", { name: /^(Pack and download|Download|Show the links|Make the playlist)$/ })
      .click();
  }

  async links(): Promise<string[]> {
    const list = this.root.getByRole("textbox", { name: /links?$/ });
    await expect(list).toHaveValue(/^http/);
    return (await list.inputValue()).trim().split("\n");
  }

  /** What a button saves, as text. */
  async saved(button: string): Promise<string> {
    const started = this.#page.waitForEvent("download");
    await this.root.getByRole("button", { name: button }).click();
    return readFile(await (await started).path(), "utf8");
  }
}
