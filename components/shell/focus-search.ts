/** Puts the caret into the page's search field; false where the page has none, or hides it (a phone, the player). */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("[data-search-field]");
  if (!field || field.offsetParent === null) return false;
  field.focus();
  field.select();
  return true;
}
