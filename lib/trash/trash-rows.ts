import type { TrashFile } from "@/lib/putio/trash";
import type { TrashPage } from "./queries";

export type TrashRows = {
  /** Everything that has arrived, what was deleted last first. */
  files: TrashFile[];
  /** Items in all, whether they are here yet or not. */
  count: number;
  isComplete: boolean;
  /** The space that all of it holds; null where put.io did not say. */
  sizeBytes: number | null;
};

/** The pages of the trash as one list; an item that moved between two pages while they were read stands where it came first. */
export function joinTrash(pages: readonly TrashPage[]): TrashRows {
  const byId = new Map<number, TrashFile>();
  for (const file of pages.flatMap((page) => page.files)) if (!byId.has(file.id)) byId.set(file.id, file);
  const files = [...byId.values()];
  const isComplete = (pages.at(-1)?.cursor ?? null) === null;
  const count = isComplete ? files.length : Math.max(pages[0]?.total ?? 0, files.length + 1);
  // While something is taken out, put.io's figure is the one from before.
  const held = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return { files, count, isComplete, sizeBytes: isComplete ? held : (pages[0]?.sizeBytes ?? null) };
}
