import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/routes";

export class AccountPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.goto(routes.account());
    await this.setting("Trash").waitFor();
  }

  section(name: string): Locator {
    return this.#page.getByRole("region", { name, exact: true });
  }

  /** A setting that is on or off. */
  setting(name: string): Locator {
    return this.#page.getByRole("switch", { name, exact: true });
  }

  choice(name: string): Locator {
    return this.#page.getByRole("combobox", { name, exact: true });
  }

  field(name: string): Locator {
    return this.#page.getByRole("textbox", { name, exact: true });
  }

  dialog(title: string | RegExp): Locator {
    return this.#page.getByRole("dialog", { name: title });
  }

  item(list: string, text: string | RegExp): Locator {
    return this.#page.getByRole("list", { name: list }).getByRole("listitem").filter({ hasText: text });
  }
}
