import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/routes";

export class FolderPage {
  readonly #page: Page;
  readonly rows: Locator;
  readonly breadcrumbs: Locator;
  readonly heading: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.getByRole("row").filter({ has: page.getByRole("link") });
    this.breadcrumbs = page.getByRole("navigation", { name: "Breadcrumbs" });
    this.heading = page.getByRole("heading", { level: 1 });
  }

  async open(folderId: number): Promise<void> {
    await this.#page.goto(routes.folder(folderId));
    await this.rows.first().waitFor();
  }

  /** A file's name is its link. */
  file(name: string | RegExp): Locator {
    return this.rows.getByRole("link", { name, exact: true });
  }

  async openFile(name: string): Promise<void> {
    await this.file(name).click();
  }
}
