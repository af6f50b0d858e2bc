import type { Extraction } from "@/lib/putio/extract";

export type ShownExtraction = Extraction & {
  /** A password was given, and put.io asks again. */
  wasPasswordWrong: boolean;
};

/** The extractions of the account, as put.io listed them last; they stay until they are dismissed. */
let extractions: readonly ShownExtraction[] = [];
/** Those for which a password was given in this visit. */
const answered = new Set<number>();
/** Those that were asked for in this visit, whose end is told by the operation. */
const ours = new Set<number>();
/** Those that somebody looks at in a dialog at the moment. */
const followed = new Set<number>();
const listeners = new Set<() => void>();

export function readExtractions(): readonly ShownExtraction[] {
  return extractions;
}

export function subscribeToExtractions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The whole list, after a look. */
export function publishExtractions(listed: readonly Extraction[]): void {
  extractions = listed.map((extraction) => ({
    ...extraction,
    wasPasswordWrong: extraction.status === "PASSWORD" && answered.has(extraction.id),
  }));
  for (const listener of listeners) listener();
}

/** What put.io answered to a wish; the rest of the list stays. */
export function addExtractions(
  started: readonly Extraction[],
  { withPassword }: { withPassword: boolean },
): void {
  const ids = new Set(started.map(({ id }) => id));
  for (const id of ids) {
    ours.add(id);
    answered.delete(id);
  }
  publishExtractions([...extractions.filter(({ id }) => !ids.has(id)), ...started]);
  // Only from the next look on: what put.io answers now may still be the state of before.
  if (withPassword) for (const id of ids) answered.add(id);
}

export function removeExtraction(id: number): void {
  answered.delete(id);
  publishExtractions(extractions.filter((extraction) => extraction.id !== id));
}

/** put.io works on it; a password that is missing is for people to give. */
export function isExtracting({ status }: Pick<Extraction, "status">): boolean {
  return status !== "EXTRACTED" && status !== "ERROR" && status !== "PASSWORD";
}

export function wasStartedHere(id: number): boolean {
  return ours.has(id);
}

/** Somebody looks at these, and need not be told of them; gives the way to stop. */
export function followExtractions(ids: readonly number[]): () => void {
  for (const id of ids) followed.add(id);
  return () => {
    for (const id of ids) followed.delete(id);
  };
}

export function isFollowed(id: number): boolean {
  return followed.has(id);
}
