import { expect, type Locator, type Page } from "@playwright/test";

/** What one does with the files of a folder: select, name, act. */
export class FileWork {
  readonly #page: Page;
  readonly grid: Locator;
  readonly menu: Locator;
  readonly nameField: Locator;
  readonly selectedRows: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.grid = page.getByRole("grid");
    this.menu = page.getByRole("menu");
    this.nameField = page.getByRole("textbox", { name: /name/i });
    this.selectedRows = page.getByRole("row", { selected: true });
  }

  link(name: string): Locator {
    return this.grid.getByRole("link", { name, exact: true });
  }

  row(name: string): Locator {
    return this.grid.getByRole("row").filter({ has: this.#page.getByRole("link", { name, exact: true }) });
  }

  box(name: string): Locator {
    return this.row(name).getByRole("checkbox");
  }

  /** What the bar says; it is in the page twice, for wide screens and for narrow ones. */
  async expectSelected(words: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole("status").filter({ hasText: words, visible: true })).toBeVisible();
  }

  async expectNothingSelected(): Promise<void> {
    await expect(this.#page.getByRole("toolbar", { name: "Selected files" })).toHaveCount(0);
  }

  async openMenu(name: string): Promise<void> {
    await this.link(name).click({ button: "right" });
    await expect(this.menu).toBeVisible();
  }

  entry(name: string): Locator {
    return this.menu.getByRole("menuitem", { name });
  }

  /** Types into the field that has the focus, in the place of what is selected there. */
  async type(text: string): Promise<void> {
    await expect(this.nameField).toBeFocused();
    await this.#page.keyboard.insertText(text);
  }

  /** What the field has selected at first. */
  selectedText(): Promise<string> {
    return this.nameField.evaluate((field) =>
      field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : "",
    );
  }

  /** Replaces the whole name. */
  async rename(from: string, to: string): Promise<void> {
    await this.link(from).focus();
    await this.#page.keyboard.press("F2");
    await expect(this.nameField).toBeFocused();
    await this.nameField.fill(to);
    await this.#page.keyboard.press("Enter");
  }
}
