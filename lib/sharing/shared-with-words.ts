import type { SharedFile } from "@/lib/putio/sharing";

/** "everyone", "1 friend", "3 friends": put.io's list says how many, and not who. */
export function sharedWithWords({ sharedWith }: Pick<SharedFile, "sharedWith">): string {
  if (sharedWith === "everyone") return "everyone";
  return sharedWith === 1 ? "1 friend" : `${sharedWith} friends`;
}
