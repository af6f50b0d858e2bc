/**
 * What is being typed into a search field, wherever it stands. The field in the top bar gives way to the search page's own at
 * the first letter; letters typed while that page is on its way are kept here, so that none is lost.
 */
let draft: string | null = null;
const listeners = new Set<(text: string) => void>();

/** Hands a text to the search page. Answers whether one is on screen and has taken it. */
export function offerDraft(text: string): boolean {
  draft = text;
  for (const listener of listeners) listener(text);
  return listeners.size > 0;
}

/** The text that was typed on the way here; null: one came by a link, by Back or by a reload. */
export function peekDraft(): string | null {
  return draft;
}

/** The same, for good. */
export function takeDraft(): string | null {
  const taken = draft;
  draft = null;
  return taken;
}

export function subscribeToDrafts(listener: (text: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
