import type { Page } from "@playwright/test";

/** put.io's own pages, as the sandbox shows them: where an account is chosen and an app allowed. */
export class PutioPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async chooseAccount(username: string): Promise<void> {
    await this.#page.getByLabel("Username of another account").fill(username);
  }

  async answerWithState(state: string): Promise<void> {
    const field = this.#page.locator('input[name="state"]');
    await field.evaluate((input: HTMLInputElement, value) => {
      input.value = value;
    }, state);
  }

  async allow(): Promise<void> {
    await this.#page.getByRole("button", { name: "Allow" }).click();
  }

  async deny(): Promise<void> {
    await this.#page.getByRole("button", { name: "Deny" }).click();
  }
}
