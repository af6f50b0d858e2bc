import type { ClashChoice } from "@/lib/uploads/clashes";

export type UploadQuestion =
  | {
      kind: "place";
      names: readonly string[];
      startId: number;
      answer: (folderId: number | null) => void;
    }
  | {
      kind: "clash";
      names: readonly string[];
      totalCount: number;
      answer: (choice: ClashChoice | null) => void;
    }
  | {
      kind: "space";
      neededBytes: number;
      availableBytes: number;
      fittingCount: number;
      totalCount: number;
      answer: (choice: "fitting" | null) => void;
    };

let questions: readonly UploadQuestion[] = [];
const listeners = new Set<() => void>();

/** The one to be answered first is first. */
export const readUploadQuestions = (): readonly UploadQuestion[] => questions;

export function subscribeToUploadQuestions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Into which folder; null: nothing is uploaded. `startId`: the one that is proposed. */
export function askAboutPlace(facts: { names: readonly string[]; startId: number }): Promise<number | null> {
  return new Promise((resolve) => {
    const question: UploadQuestion = {
      kind: "place",
      ...facts,
      answer: (folderId) => close(question, () => resolve(folderId)),
    };
    publish([...questions, question]);
  });
}

/** What becomes of names that are taken, asked once for all; null: nothing is uploaded. */
export function askAboutClashes(facts: {
  names: readonly string[];
  totalCount: number;
}): Promise<ClashChoice | null> {
  return new Promise((resolve) => {
    const question: UploadQuestion = {
      kind: "clash",
      ...facts,
      answer: (choice) => close(question, () => resolve(choice)),
    };
    publish([...questions, question]);
  });
}

/** What becomes of more than the disk holds; null: nothing is uploaded. */
export function askAboutSpace(facts: {
  neededBytes: number;
  availableBytes: number;
  fittingCount: number;
  totalCount: number;
}): Promise<"fitting" | null> {
  return new Promise((resolve) => {
    const question: UploadQuestion = {
      kind: "space",
      ...facts,
      answer: (choice) => close(question, () => resolve(choice)),
    };
    publish([...questions, question]);
  });
}

function close(question: UploadQuestion, answer: () => void) {
  publish(questions.filter((open) => open !== question));
  answer();
}

function publish(next: readonly UploadQuestion[]) {
  questions = next;
  for (const listener of listeners) listener();
}
