import type { SharedFile } from "@/lib/putio/sharing";

/** "everyone", "1 friend", "3 friends": put.io's list says how many, and not who. */
export function sharedWithWords({ sharedWith }: Pick<SharedFile, "sharedWith">): string {
  if (sharedWith === "everyone") return "everyone";
  return sharedWith === 1 ? "1 friend" : `${sharedWith} friends`;
}

type Marks = ReadonlyMap<number, Pick<SharedFile, "sharedWith">>;

const known = new WeakMap<readonly SharedFile[], Marks>();

/** The list by ids; made once for each reading, as every row on screen asks. */
export function sharedMarksOf(shared: readonly SharedFile[]): Marks {
  const made = known.get(shared) ?? new Map(shared.map((file) => [file.id, file]));
  known.set(shared, made);
  return made;
}
