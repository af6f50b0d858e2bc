import { expect, type Locator, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";

export class FolderPage {
  readonly #page: Page;
  readonly rows: Locator;
  readonly heading: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.getByRole("row").filter({ has: page.getByRole("link") });
    this.heading = page.getByRole("heading", { level: 1 });
  }

  /** The same folder in another browser. */
  on(page: Page): FolderPage {
    return new FolderPage(page);
  }

  async open(folderId: number): Promise<void> {
    await this.#page.goto(routes.folder(folderId));
    await this.rows.first().waitFor();
  }

  /** A file's name is its link. */
  file(name: string): Locator {
    return this.rows.getByRole("link", { name, exact: true });
  }

  async openFile(name: string): Promise<void> {
    await this.scrollTo(this.file(name));
    await this.file(name).click();
  }

  progressOf(name: string): Locator {
    const link = this.#page.getByRole("link", { name, exact: true });
    return this.rows.filter({ has: link }).getByRole("progressbar");
  }

  /** The names that are drawn, from the top. */
  names(): Promise<string[]> {
    return this.rows.getByRole("link").evaluateAll((links) => links.map((link) => link.ariaLabel ?? ""));
  }

  async sortBy(order: string): Promise<void> {
    await this.#page.getByRole("button", { name: "Sort", exact: true }).click();
    await this.#page.getByRole("menuitemradio", { name: order }).click();
  }

  async openFolderAbove(name: string): Promise<void> {
    const link = this.#page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name });
    if (await link.isVisible()) return link.click();
    await this.#page.getByRole("button", { name: "Folders above" }).click();
    await this.#page.getByRole("menuitem", { name, exact: true }).click();
  }

  /** Turns the wheel until the row is drawn; rows far away are not in the document. */
  async scrollTo(row: Locator): Promise<void> {
    const bottom = async () => {
      if ((await row.count()) > 0) return true;
      await this.#turnWheel(400);
      return false;
    };
    await expect.poll(bottom, { intervals: [50] }).toBe(true);
  }

  /** One screen further. Answers whether the middle of the list shows a file, and no outline of one, at the very next frame. */
  async scrollByScreen(): Promise<"drawn" | "blank"> {
    await this.#turnWheel(600);
    return this.#page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      return middle?.closest("tr[data-index]") ? "drawn" : "blank";
    });
  }

  async rowInTheMiddle(): Promise<{ link: Locator; top: number }> {
    const drawn = () =>
      this.#page.evaluate(() => {
        const row = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("tr[data-index]");
        return row?.querySelector("a")?.getAttribute("href") ?? "";
      });
    await expect.poll(drawn).not.toBe("");
    const link = this.#page.locator(`a[href="${await drawn()}"]`);
    const box = await link.boundingBox();
    return { link, top: Math.round(box?.y ?? 0) };
  }

  async #turnWheel(pixels: number): Promise<void> {
    await this.#page.mouse.move(640, 500);
    await this.#page.mouse.wheel(0, pixels);
  }
}
