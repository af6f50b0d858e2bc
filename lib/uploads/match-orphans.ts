import { storedName } from "@/lib/format/stored-name";
import type { ChosenFile } from "./chosen";
import type { Upload } from "./upload";

/** An upload that was begun before a reload, and when its file was last changed. */
export type Orphan = { upload: Pick<Upload, "id" | "name" | "path" | "sizeBytes">; lastModified: number };

/**
 * Which of the chosen files each orphan was made of, by size, time and name. Size and time alone are not enough: a whole folder
 * that was unpacked at once may share both, and one file would go on as another.
 */
export function matchOrphans(
  orphans: readonly Orphan[],
  files: readonly ChosenFile[],
): Map<ChosenFile, number> {
  const waiting = new Map<string, Orphan[]>();
  for (const orphan of orphans) {
    for (const name of namesOf(orphan.upload.name)) {
      const key = keyOf({ name, sizeBytes: orphan.upload.sizeBytes, lastModified: orphan.lastModified });
      waiting.set(key, [...(waiting.get(key) ?? []), orphan]);
    }
  }
  const found = new Map<ChosenFile, number>();
  const taken = new Set<number>();
  for (const chosen of files) {
    const { size: sizeBytes, lastModified } = chosen.file;
    const alike = waiting.get(keyOf({ name: storedName(chosen.name), sizeBytes, lastModified })) ?? [];
    const free = alike.filter(({ upload }) => !taken.has(upload.id));
    const orphan = free.find(({ upload }) => isSamePlace(upload, chosen)) ?? free[0];
    if (!orphan) continue;
    taken.add(orphan.upload.id);
    found.set(chosen, orphan.upload.id);
  }
  return found;
}

/** Its own, and without the number that it was given beside another of its name. */
function namesOf(name: string): string[] {
  const plain = name.replace(/ \(\d+\)(?=\.[^.]*$|$)/, "");
  return plain === name ? [name] : [name, plain];
}

function keyOf(facts: { name: string; sizeBytes: number; lastModified: number }): string {
  return JSON.stringify([facts.sizeBytes, facts.lastModified, facts.name]);
}

function isSamePlace({ path, name }: Orphan["upload"], chosen: ChosenFile): boolean {
  const place = [...path, name].join("/");
  return place === [...chosen.path, chosen.name].map(storedName).join("/");
}
