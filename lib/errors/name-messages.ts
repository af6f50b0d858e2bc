/** What is wrong with a name, said while it is typed. Apart from messages.ts, as only the fields for names need them. */
const WORDS = {
  empty: "A name needs at least one letter that can be seen.",
  slash: "A slash cannot be part of a name at put.io.",
  nul: "This name has a character that put.io cannot store.",
  "too-long": "This name is too long: put.io stores 255 bytes.",
  taken: "Something in this folder has this name already.",
} as const;

export type NameFaultWord = keyof typeof WORDS;

export function describeNameFault(fault: NameFaultWord): string {
  return WORDS[fault];
}
