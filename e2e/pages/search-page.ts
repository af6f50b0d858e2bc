import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/routes";

export class SearchPage {
  readonly #page: Page;
  readonly field: Locator;
  readonly results: Locator;
  readonly hits: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.field = page.getByRole("searchbox", { name: "Search all files" });
    this.results = page.getByRole("region", { name: "Results" });
    this.hits = this.results.getByRole("listitem");
  }

  async open(query = ""): Promise<void> {
    await this.#page.goto(routes.search(query));
    await this.field.waitFor();
  }

  /** A hit's name is its link. */
  hit(name: string): Locator {
    return this.results.getByRole("link", { name, exact: true });
  }

  /** Where it lies, which leads to its row there. */
  pathOf(name: string): Locator {
    const link = this.#page.getByRole("link", { name, exact: true });
    return this.hits.filter({ has: link }).getByRole("link", { name: /^Show in folder/ });
  }

  async chooseFilter(filter: string, choice: string): Promise<void> {
    await this.#page.getByRole("group", { name: "Filters" }).getByRole("button", { name: filter }).click();
    await this.#page.getByRole("menuitemradio", { name: choice }).click();
  }
}
