import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/routes";

export class TrashPage {
  readonly #page: Page;
  readonly rows: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.getByRole("row").filter({ has: page.getByRole("checkbox") });
  }

  async open(): Promise<void> {
    await this.#page.goto(routes.trash());
    await this.rows.first().waitFor();
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.box(name) });
  }

  box(name: string): Locator {
    return this.#page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
  }

  /** In the bar that a selection brings. */
  act(name: string): Locator {
    return this.#page.getByRole("toolbar", { name: "Selected items" }).getByRole("button", { name });
  }

  dialog(title: string | RegExp): Locator {
    return this.#page.getByRole("dialog", { name: title });
  }
}
