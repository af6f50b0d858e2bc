import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/routes";

export class LoginPage {
  readonly #page: Page;
  readonly oauthButton: Locator;
  readonly failure: Locator;
  readonly deviceCodeButton: Locator;
  readonly deviceLink: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.oauthButton = page.getByRole("button", { name: "Sign in with put.io" });
    this.failure = page.getByRole("main").getByRole("alert");
    this.deviceCodeButton = page.getByRole("button", { name: "Use a code" });
    this.deviceLink = page.getByRole("link", { name: /link$/ });
  }

  async open(returnTo?: string): Promise<void> {
    await this.#page.goto(routes.login(returnTo === undefined ? {} : { returnTo }));
  }

  async pasteToken(token: string): Promise<void> {
    await this.#page.getByRole("button", { name: "Paste a token" }).click();
    await this.#page.getByLabel("Access token").fill(token);
    await this.#page.getByRole("button", { name: "Use token" }).click();
  }
}
