import type { AddSum } from "@/lib/transfers/adding/add-rows";

/** "19 to add, 3 duplicates, 2 already yours, 1 with a problem". */
export function sumWords({ wanted, duplicateCount, ownedCount, problemCount }: AddSum): string {
  return [
    wanted.length === 0 ? "Nothing to add" : `${wanted.length} to add`,
    duplicateCount > 0 && `${duplicateCount} ${duplicateCount === 1 ? "duplicate" : "duplicates"}`,
    ownedCount > 0 && `${ownedCount} already yours`,
    problemCount > 0 && `${problemCount} with a problem`,
  ]
    .filter(Boolean)
    .join(", ");
}
