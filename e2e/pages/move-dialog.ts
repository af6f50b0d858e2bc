import type { Locator, Page } from "@playwright/test";

/** The picker of folders that "Move to…" and "Copy to…" open. */
export class MoveDialog {
  readonly #page: Page;
  readonly root: Locator;
  readonly folders: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole("dialog", { name: /^(Move|Copy) to a folder$/ });
    this.folders = this.root.getByRole("listbox");
    this.search = this.root.getByRole("searchbox", { name: "Search folders" });
  }

  /** By its menu, which every row has. */
  async openFor(name: string, act: "Move to…" | "Copy to…"): Promise<void> {
    await this.#page.getByRole("row").getByRole("link", { name, exact: true }).click({ button: "right" });
    await this.#page.getByRole("menuitem", { name: act }).click();
    await this.folders.waitFor();
  }

  option(name: string): Locator {
    return this.folders.getByRole("option", { name });
  }

  act(name: string): Locator {
    return this.root.getByRole("button", { name, exact: true });
  }

  /** The folder that is open, which is where things would go. */
  get here(): Locator {
    return this.root.getByRole("navigation").locator("[aria-current=location]");
  }
}
