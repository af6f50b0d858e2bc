import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/routes";

export class FriendsPage {
  readonly #page: Page;
  readonly heading: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole("heading", { name: "Friends", level: 1 });
  }

  async open(): Promise<void> {
    await this.#page.goto(routes.friends());
    await this.heading.waitFor();
  }

  /** One of the lists of the page. */
  list(title: "Requests" | "Your friends" | "Asked by you"): Locator {
    return this.#page.getByRole("region", { name: title });
  }

  /** Somebody's line on one of the lists. */
  person(title: "Requests" | "Your friends" | "Asked by you", name: string): Locator {
    return this.list(title).getByRole("listitem").filter({ hasText: name });
  }

  answer(act: "Accept" | "Decline", name: string): Locator {
    return this.#page.getByRole("button", { name: `${act} ${name}`, exact: true });
  }

  /** In the menu of a friend. */
  async choose(act: string | RegExp, name: string): Promise<void> {
    await this.#page.getByRole("button", { name: `More for ${name}`, exact: true }).click();
    await this.#page.getByRole("menuitem", { name: act }).click();
  }

  dialog(title: string): Locator {
    return this.#page.getByRole("dialog", { name: title });
  }

  async openAdding(): Promise<Locator> {
    await this.#page.getByRole("button", { name: "Add a friend" }).first().click();
    return this.dialog("Add a friend");
  }

  nameField(): Locator {
    return this.#page.getByRole("textbox", { name: "User name at put.io" });
  }

  /** The way here in the sidebar, with the badge that it may carry. */
  place(): Locator {
    return this.#page.getByRole("complementary").getByRole("link", { name: /^Friends/ });
  }
}
