import type { Locator, Page } from "@playwright/test";

/** What a public link shows to whoever has it. */
export class VisitPage {
  readonly #page: Page;
  readonly heading: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole("heading", { level: 1 });
    this.rows = page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.getByRole("link") });
  }

  /** `address` as its owner gave it away. Answers what the server did. */
  async open(address: string): Promise<number> {
    const response = await this.#page.goto(address);
    return response?.status() ?? 0;
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.link(name) });
  }

  link(name: string): Locator {
    return this.#page.getByRole("link", { name, exact: true });
  }

  downloadOf(name: string): Locator {
    return this.#page.getByRole("link", { name: `Download ${name}`, exact: true });
  }

  /** Why the link leads nowhere. */
  end(words: string | RegExp): Locator {
    return this.#page.getByRole("main").getByRole("alert").getByText(words);
  }
}
