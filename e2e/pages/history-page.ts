import { expect, type Locator, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";

export class HistoryPage {
  readonly #page: Page;
  readonly lines: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.lines = page.getByRole("main").getByRole("region").getByRole("listitem");
  }

  async open(): Promise<void> {
    await this.#page.goto(routes.history());
    await this.lines.first().waitFor();
  }

  /** To its end by the keyboard, and back to the first line. */
  async readAll(count: number): Promise<void> {
    await expect(async () => {
      await this.#page.keyboard.press("End");
      await expect(this.lines).toHaveCount(count, { timeout: 500 });
    }).toPass();
    await this.#page.keyboard.press("Home");
    await expect(this.lines.first().locator(":focus")).toHaveCount(1);
  }

  /** The line that says this. */
  line(words: string | RegExp): Locator {
    return this.lines.filter({ hasText: words });
  }

  day(title: "Today" | "Yesterday" | "Last week" | "Older"): Locator {
    return this.#page.getByRole("region", { name: title, exact: true });
  }

  filter(label: string): Locator {
    return this.#page.getByRole("group", { name: "Show" }).getByRole("button", { name: label });
  }

  async openMenu(words: string | RegExp): Promise<void> {
    await this.line(words)
      .first()
      .getByRole("button", { name: /^More for/ })
      .click();
  }

  entry(name: string | RegExp): Locator {
    return this.#page.getByRole("menuitem", { name });
  }

  dialog(title: string): Locator {
    return this.#page.getByRole("dialog", { name: title });
  }
}
