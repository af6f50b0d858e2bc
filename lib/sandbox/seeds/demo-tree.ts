import type { SampleName } from "../media/samples/samples";

/** The demo account's tree as data; demo.ts plants it. Ages are days before the moment of seeding. */

export type TreeFile = {
  kind: "file";
  name: string;
  sample: SampleName;
  ageDays: number | null;
  /** When it was opened first; null: never. */
  watchedDaysAgo: number | null;
  /** Where watching stopped, as a part (0 … 1) of the length; 0: at no place. */
  position: number;
};

export type TreeFolder = {
  kind: "folder";
  name: string;
  ageDays: number;
  /** put.io's sort order, saved for this folder. */
  sortBy: string | null;
  children: TreeNode[];
};

export type TreeNode = TreeFile | TreeFolder;

type FileFacts = { ageDays?: number; watchedDaysAgo?: number; position?: number };

/** A file; without an age it is as old as its folder. A position means that it has been opened. */
export function file(name: string, sample: SampleName, facts: FileFacts = {}): TreeFile {
  const { ageDays = null, position = 0 } = facts;
  const watchedDaysAgo = facts.watchedDaysAgo ?? (position > 0 ? 1 : null);
  return { kind: "file", name, sample, ageDays, watchedDaysAgo, position };
}

/** A folder; without `sortBy` it follows the account's order. */
export function folder(
  facts: { name: string; ageDays: number; sortBy?: string },
  children: TreeNode[],
): TreeFolder {
  return { kind: "folder", sortBy: null, ...facts, children };
}

/** One inside the other, the outermost first. */
export function nested(chain: { names: string[]; ageDays: number }, children: TreeNode[]): TreeFolder {
  const [name, ...names] = chain.names;
  if (name === undefined) throw new Error("A chain of folders needs at least one name.");
  const { ageDays } = chain;
  return folder({ name, ageDays }, names.length === 0 ? children : [nested({ names, ageDays }, children)]);
}

/** `count` files, named by their number from 1; each a `stepDays` younger than the one before. */
export function numbered(
  count: number,
  plan: { ageDays: number; stepDays: number; make(number: number): { name: string; sample: SampleName } },
): TreeFile[] {
  return Array.from({ length: count }, (_, index) => {
    const { name, sample } = plan.make(index + 1);
    return file(name, sample, { ageDays: plan.ageDays - index * plan.stepDays });
  });
}

/** `7` → `07`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
