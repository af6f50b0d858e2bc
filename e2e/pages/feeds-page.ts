import type { Locator, Page } from "@playwright/test";
import { transferRoutes } from "@/lib/routes/transfer-routes";

export class FeedsPage {
  readonly #page: Page;
  readonly list: Locator;
  readonly items: Locator;
  /** The form of a feed, new or not. */
  readonly form: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole("list", { name: "Feeds" });
    this.items = page.getByRole("list", { name: /^Items/ });
    this.form = page.getByRole("dialog", { name: /^(Follow a feed|Change “)/ });
  }

  async open(): Promise<void> {
    await this.#page.goto(transferRoutes.feeds());
    await this.#page.getByRole("heading", { name: "Transfers", level: 1 }).waitFor();
  }

  feed(title: string): Locator {
    return this.list.getByRole("listitem").filter({ hasText: title });
  }

  item(title: string): Locator {
    return this.items.getByRole("listitem").filter({ hasText: title });
  }

  async openForm(): Promise<void> {
    await this.#page.getByRole("button", { name: "Follow a feed" }).first().click();
    await this.form.waitFor();
  }

  field(name: "Address of the feed" | "Name" | "Only titles with" | "Never titles with"): Locator {
    return this.form.getByRole("textbox", { name, exact: true });
  }

  act(name: "Follow" | "Save"): Locator {
    return this.form.getByRole("button", { name, exact: true });
  }

  /** In the menu of a feed. */
  async choose(entry: string, title: string): Promise<void> {
    await this.#page.getByRole("button", { name: `More for ${title}`, exact: true }).click();
    await this.#page.getByRole("menuitem", { name: entry }).click();
  }

  dialog(title: string): Locator {
    return this.#page.getByRole("dialog", { name: title });
  }
}
