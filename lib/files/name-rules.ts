import { storedName } from "@/lib/format/stored-name";

/** Why a name cannot be: put.io's own rules, known before it is asked (the words are in lib/errors/name-messages.ts). */
export type NameFault = "empty" | "slash" | "nul" | "too-long" | "taken";

/** put.io's limit. In bytes of UTF-8, not in letters: a Japanese name is full after 85 of them. */
export const LONGEST_NAME_BYTES = 255;

type NameCheck = {
  /** Names in the same folder, without the one that is being renamed. */
  takenNames: ReadonlySet<string>;
};

/** What is wrong with a name that somebody is typing; null: put.io will take it. */
export function faultOfName(typed: string, { takenNames }: NameCheck): NameFault | null {
  // A name of blanks alone could be neither seen nor clicked.
  if (typed.trim() === "") return "empty";
  if (typed.includes("/")) return "slash";
  if (typed.includes("\0")) return "nul";
  const name = storedName(typed);
  if (byteLengthOf(name) > LONGEST_NAME_BYTES) return "too-long";
  return takenNames.has(name) ? "taken" : null;
}

export function byteLengthOf(name: string): number {
  return new TextEncoder().encode(name).length;
}

/** The part of a file's name that a rename selects: all but the extension, which says how the file opens. */
export function stemLengthOf(name: string, { isFolder }: { isFolder: boolean }): number {
  if (isFolder) return name.length;
  const match = /^(.+)\.[\p{L}\p{N}]{1,8}$/su.exec(name);
  return match?.[1]?.length ?? name.length;
}

/** A first proposal for a new folder: "New folder", or the next number that is free. */
export function freeName(wanted: string, takenNames: ReadonlySet<string>): string {
  if (!takenNames.has(wanted)) return wanted;
  let number = 2;
  while (takenNames.has(`${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}
