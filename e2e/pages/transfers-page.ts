import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/routes";

export class TransfersPage {
  readonly #page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.table = page.getByRole("grid", { name: "Transfers" });
  }

  async open(): Promise<void> {
    await this.#page.goto(routes.transfers());
    await this.table.waitFor();
  }

  row(name: string | RegExp): Locator {
    return this.table.getByRole("row", { name });
  }

  /** What one presses to open it, and where the focus of its row is. */
  name(name: string): Locator {
    return this.table.locator("[data-name]").and(this.#page.getByLabel(name, { exact: true }));
  }

  group(title: "Under way" | "Failed" | "Done"): Locator {
    return this.table.getByRole("heading", { name: title });
  }

  async openMenu(name: string): Promise<void> {
    await this.#page.getByRole("button", { name: `More for ${name}` }).click();
  }

  entry(name: string | RegExp): Locator {
    return this.#page.getByRole("menuitem", { name });
  }

  dialog(title: string | RegExp): Locator {
    return this.#page.getByRole("dialog", { name: title });
  }

  toast(words: string | RegExp): Locator {
    const region = this.#page.getByRole("region", { name: "Notifications" });
    return region.locator(":scope > div").filter({ has: this.#page.getByText(words) });
  }
}
