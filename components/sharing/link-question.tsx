"use client";

import { Button } from "../ui/button";

type LinkQuestionProps = { act: "renew" | "delete"; onAnswer: (isMeant: boolean) => void };

const WORDS = {
  renew: {
    question: "A renewed link has a new address. The old one stops working at once, for good.",
    meant: "Renew the link",
  },
  delete: {
    question: "The address stops working at once, for good. A link made later has another one.",
    meant: "Delete the link",
  },
} as const;

/** Asked in the link's own place: neither act has a way back. */
export function LinkQuestion({ act, onAnswer }: LinkQuestionProps) {
  const { question, meant } = WORDS[act];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div role="group" aria-label={meant} className="flex flex-col gap-2 rounded-panel border border-line p-3">
      <p>{question}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="quiet" onClick={() => onAnswer(false)}>
          Keep it
        </Button>
        <Button tone={act === "delete" ? "danger" : "primary"} onClick={() => onAnswer(true)}>
          {meant}
        </Button>
      </div>
    </div>
  );
}
