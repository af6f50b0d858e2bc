import type { AddForm } from "./use-add-form";

/** A file that is not to be added after all. */
export function withoutFile({ draft, onChange }: Pick<AddForm, "draft" | "onChange">, file: File): void {
  onChange({ ...draft, torrents: draft.torrents.filter((other) => other !== file) });
}
