import type { Locator, Page } from "@playwright/test";
import type { DeviceFile } from "./uploads-page";

/** The box that adds transfers. */
export class AddBox {
  readonly #page: Page;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly sum: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "Add transfers" });
    this.field = page.getByRole("textbox", { name: "Links, magnets or hashes" });
    this.sum = page.getByRole("region", { name: "What will be added" }).getByRole("status");
  }

  /** Pastes beside every field, once the page listens. */
  async paste(text: string): Promise<void> {
    await this.#page.waitForFunction((pasted) => {
      if (document.querySelector("dialog[open]")) return true;
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const init = { clipboardData, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent("paste", init));
      return document.querySelector("dialog[open]") !== null;
    }, text);
  }

  row(text: string | RegExp): Locator {
    return this.#page.getByRole("list", { name: "Lines" }).getByRole("listitem").filter({ hasText: text });
  }

  button(name: string | RegExp): Locator {
    return this.#page.getByRole("button", { name });
  }

  async chooseTorrents(files: DeviceFile[]): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await this.button(/^Torrent files/).click();
    await (await chooser).setFiles(files);
  }
}
