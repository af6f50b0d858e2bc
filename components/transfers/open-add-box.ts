import type { AddDraft } from "@/lib/transfers/adding/add-draft";
import { NO_DRAFT } from "@/lib/transfers/adding/add-draft";

/** What should stand in the box when it opens, beside what was left in it. `folderId`: where it is saved, unless it is changed there. */
export type AddWish = { text?: string; torrents?: readonly File[]; folderId?: number };

type AddBoxState = { isOpen: boolean; draft: AddDraft };

/*
 * A module store: the box is one per tab and is opened from keys, pastes, drops and menus all over the page, and what was
 * written into it is still there after it was closed by mistake.
 */
let state: AddBoxState = { isOpen: false, draft: NO_DRAFT };
const listeners = new Set<() => void>();

/** Opens the box that adds transfers. Nothing is added before somebody presses its button. */
export function openAddBox({ text = "", torrents = [], folderId }: AddWish = {}): void {
  const { draft } = state;
  const isNew = text.trim() !== "" && !draft.text.includes(text.trim());
  const lines = isNew ? [draft.text.trimEnd(), text.trim()].filter(Boolean).join("\n") : draft.text;
  publish({
    isOpen: true,
    draft: {
      ...draft,
      text: lines,
      torrents: [...draft.torrents, ...torrents],
      // What was left in the box goes where it was meant to go.
      folderId: folderId ?? (isBlank(draft) ? null : draft.folderId),
    },
  });
}

export function closeAddBox(): void {
  publish({ ...state, isOpen: false });
}

export function changeAddDraft(draft: AddDraft): void {
  publish({ ...state, draft });
}

export const readAddBox = (): AddBoxState => state;

export function subscribeToAddBox(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isBlank({ text, torrents }: AddDraft): boolean {
  return text.trim() === "" && torrents.length === 0;
}

function publish(next: AddBoxState): void {
  state = next;
  for (const listener of listeners) listener();
}
