import type { Locator, Page } from "@playwright/test";

export type DeviceFile = { name: string; mimeType: string; buffer: Buffer };

/** The tray of uploads, and the ways in. */
export class UploadsPage {
  readonly #page: Page;
  readonly tray: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.tray = page.getByRole("region", { name: "Uploads" });
  }

  /** By the folder's own menu. */
  async choose(files: DeviceFile[] | string[]): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await this.#page.getByRole("button", { name: "Add", exact: true }).click();
    await this.#page.getByRole("menuitem", { name: /^Upload files/ }).click();
    await (await chooser).setFiles(files);
  }

  /** A folder of this machine, with all that is in it. */
  async chooseFolder(folder: string): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await this.#page.getByRole("button", { name: "Add", exact: true }).click();
    await this.#page.getByRole("menuitem", { name: /^Upload a folder/ }).click();
    await (await chooser).setFiles(folder);
  }

  /** What an upload from before a reload is made of, by the tray's own button. */
  async chooseAgain(files: string[]): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await this.act("Choose the file").click();
    await (await chooser).setFiles(files);
  }

  /** Lets files of the device go over something on the page. */
  async drop(target: Locator, files: { name: string; text: string }[]): Promise<void> {
    const dataTransfer = await this.#page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      return transfer;
    }, files);
    await target.dispatchEvent("dragover", { dataTransfer });
    await target.dispatchEvent("drop", { dataTransfer });
  }

  title(text: string | RegExp): Locator {
    return this.tray.getByRole("status").filter({ hasText: text });
  }

  row(name: string): Locator {
    return this.tray.getByRole("listitem").filter({ hasText: name });
  }

  act(name: string | RegExp): Locator {
    return this.tray.getByRole("button", { name });
  }
}

/** A file that exists nowhere. */
export function deviceFile(name: string, content: string | Buffer): DeviceFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}
