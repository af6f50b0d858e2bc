import { expect, type Locator, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { sharedRoutes } from "@/lib/routes/shared-routes";

/** The pages of sharing: what friends share with me, and everything that I share. */
export class SharedPage {
  readonly #page: Page;
  readonly shelves: Locator;
  readonly rows: Locator;
  readonly people: Locator;
  readonly nothing: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.shelves = page.getByRole("main").getByRole("region");
    this.rows = page
      .getByRole("grid", { name: "Shared by me" })
      .getByRole("row")
      .filter({ has: page.getByRole("checkbox") });
    this.people = page.getByRole("list", { name: "Who sees what" }).getByRole("listitem");
    this.nothing = page.getByText("Nothing of yours is shared");
  }

  async openWithMe(): Promise<void> {
    await this.#page.goto(routes.shared());
    await this.shelves.first().waitFor();
  }

  async openByMe(): Promise<void> {
    await this.#page.goto(sharedRoutes.byMe());
    await this.rows.first().waitFor();
  }

  shelf(friend: string): Locator {
    return this.shelves.filter({ has: this.#page.getByRole("heading", { name: friend }) });
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.box(name) });
  }

  box(name: string): Locator {
    return this.#page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
  }

  person(name: string | RegExp): Locator {
    return this.people.filter({ hasText: name });
  }

  async showPeople(): Promise<void> {
    await this.#page.getByText("By person", { exact: true }).click();
    await expect(this.people.first()).toBeVisible();
  }

  /** Of a kind, with how many there are. */
  chip(name: RegExp): Locator {
    return this.#page.getByRole("toolbar", { name: "Show" }).getByRole("button", { name });
  }

  /** In the bar that a selection brings. */
  act(name: string | RegExp): Locator {
    return this.#page.getByRole("toolbar", { name: "Selected items" }).getByRole("button", { name });
  }

  dialog(title: string | RegExp): Locator {
    return this.#page.getByRole("dialog", { name: title });
  }

  async stopEverything(): Promise<void> {
    await this.#page.getByRole("button", { name: "Stop sharing everything" }).click();
    const question = this.dialog("Stop sharing everything?");
    await question.getByRole("button", { name: "Stop sharing everything" }).click();
    await expect(question).toBeHidden();
  }
}
