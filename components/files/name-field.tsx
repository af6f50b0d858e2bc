"use client";

import {
  type ChangeEvent,
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { describeNameFault } from "@/lib/errors/name-messages";
import { faultOfName } from "@/lib/files/name-rules";

/** Whether the focus was still in the field when it was left. */
export type FieldEnd = { withFocus: boolean };

type NameFieldProps = {
  label: string;
  initialName: string;
  /** So much of the beginning is selected at first; the extension is left out of it. */
  selectedLength: number;
  /** Names that are taken in the folder. */
  takenNames: ReadonlySet<string>;
  /** A name that put.io will take. */
  onSubmit: (name: string, end: FieldEnd) => void;
  onCancel: (end: FieldEnd) => void;
  /**
   * For the button of the dialog around it. Without one it stands in the place of a name in a list: it says what is wrong
   * below itself, and leaving it submits.
   */
  formId?: string | undefined;
};

/** A field for a name. put.io's rules are said while one types; Enter takes the name, Esc leaves it. */
export function NameField(props: NameFieldProps) {
  const { label, initialName, selectedLength, takenNames, onSubmit, onCancel, formId } = props;
  const isInPlace = formId === undefined;
  const [typed, setTyped] = useState(initialName);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  const faultId = useId();
  // What it was called is no fault of who only looked: put.io lets a folder hold a name twice.
  const fault = typed === initialName ? null : faultOfName(typed, { takenNames });

  // After the layout effects: a dialog around it opens in one of them, and puts the focus on its first button.
  useEffect(() => {
    fieldRef.current?.focus({ preventScroll: true });
    fieldRef.current?.setSelectionRange(0, selectedLength);
  }, [selectedLength]);

  function finish({ isWanted, withFocus }: FieldEnd & { isWanted: boolean }) {
    // Leaving the field follows Enter and Esc, and must not count again. In a dialog one may try another name.
    if (isDone.current) return;
    isDone.current = isInPlace;
    if (isWanted && !fault) onSubmit(typed, { withFocus });
    else onCancel({ withFocus });
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    // A half-composed letter has an Enter of its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      finish({ isWanted: false, withFocus: true });
    }
  }

  function handleSubmit(event: SyntheticEvent) {
    event.preventDefault();
    if (!fault) finish({ isWanted: true, withFocus: true });
  }

  return (
    <form id={formId} onSubmit={handleSubmit} className={isInPlace ? "relative min-w-0 flex-1" : ""}>
      {/* Not an input: that drops the line breaks which a name at put.io may have. */}
      <textarea
        ref={fieldRef}
        rows={1}
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={faultId}
        value={typed}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        enterKeyHint="done"
        className={`${FIELD_CLASS} ${isInPlace ? "h-8 py-1" : "h-10 py-2"}`}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setTyped(event.target.value)}
        onKeyDown={handleKey}
        onBlur={() => {
          if (isInPlace) finish({ isWanted: true, withFocus: false });
        }}
      />
      <span id={faultId} role="status" className={isInPlace ? FAULT_IN_PLACE_CLASS : FAULT_CLASS}>
        {fault ? describeNameFault(fault) : null}
      </span>
    </form>
  );
}

const FIELD_CLASS =
  "block w-full resize-none overflow-hidden rounded-control border border-edge bg-ground px-2 leading-5 whitespace-pre outline-offset-0 aria-invalid:border-danger aria-invalid:outline-danger";
const FAULT_CLASS = "mt-1.5 block min-h-5 text-danger";
const FAULT_IN_PLACE_CLASS =
  "absolute top-full left-0 z-10 mt-1 rounded-control border border-line bg-overlay px-2 py-1 text-danger shadow-float empty:hidden";
