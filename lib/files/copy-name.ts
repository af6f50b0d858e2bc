import type { PutioFile } from "@/lib/putio/file";

/** The name of a copy beside its original: "Night Train (1).mkv", "Films (1)". */
export function copyName({ name, fileType }: Pick<PutioFile, "name" | "fileType">, number: number): string {
  const dot = fileType === "FOLDER" ? -1 : name.lastIndexOf(".");
  const end = dot > 0 ? name.slice(dot) : "";
  return `${name.slice(0, name.length - end.length)} (${number})${end}`;
}
