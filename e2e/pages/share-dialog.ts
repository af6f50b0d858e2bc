import type { Locator, Page } from "@playwright/test";

/** The dialog that "Share…" opens: whom to share with, who sees it now, and the public link. */
export class ShareDialog {
  readonly #page: Page;
  readonly root: Locator;
  readonly field: Locator;
  readonly options: Locator;
  readonly viewers: Locator;
  readonly link: Locator;
  readonly address: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole("dialog", { name: /^Share / });
    this.field = this.root.getByRole("combobox", { name: "Share with" });
    this.options = this.root.getByRole("option");
    this.viewers = this.root.getByRole("region", { name: /^Who sees / });
    this.link = this.root.getByRole("region", { name: "Public link" });
    this.address = this.link.getByRole("textbox", { name: "Address of the public link" });
  }

  /** By its menu, which every row has. */
  async openFor(name: string): Promise<void> {
    await this.#page.getByRole("row").getByRole("link", { name, exact: true }).click({ button: "right" });
    await this.#page.getByRole("menuitem", { name: "Share…" }).click();
    await this.field.waitFor();
  }

  option(name: string | RegExp): Locator {
    return this.options.filter({ hasText: name });
  }

  act(name: string | RegExp): Locator {
    return this.root.getByRole("button", { name });
  }

  viewer(name: string): Locator {
    return this.viewers.getByRole("listitem").filter({ hasText: name });
  }
}
