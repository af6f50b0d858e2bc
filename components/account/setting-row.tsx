"use client";

import { type ReactNode, useId } from "react";
import { SaveNote } from "./save-note";
import type { SettingEdit } from "./use-setting";

/** What ties a control to its row. */
export type ControlProps = { id: string; "aria-describedby": string };

type SettingRowProps = {
  label: ReactNode;
  /** What it does, where its name leaves that open. */
  hint?: ReactNode;
  /** How saving it goes. */
  edit: Pick<SettingEdit<unknown>, "isSaving" | "error" | "retry" | "putBack">;
  /** "below": on a phone the control takes a line of its own. */
  controlOnPhone?: "beside" | "below";
  /** The control says what it is by itself, as a button does. */
  hasOwnName?: boolean;
  children: (control: ControlProps) => ReactNode;
};

/** A setting: its name, what it does, its control, and below them what became of saving it. */
export function SettingRow(props: SettingRowProps) {
  const { label, hint, edit, controlOnPhone = "below", hasOwnName = false, children } = props;
  const id = useId();
  const noteId = `${id}note`;
  const isBelow = controlOnPhone === "below";
  return (
    <div className="py-2.5 first:pt-0 last:pb-0" aria-busy={edit.isSaving}>
      <div
        className={`flex gap-x-6 gap-y-2 ${isBelow ? "max-sm:flex-col sm:items-center" : "items-center"} justify-between`}
      >
        <div className="min-w-0">
          {hasOwnName ? (
            <p className="font-medium">{label}</p>
          ) : (
            <label htmlFor={id} className="font-medium">
              {label}
            </label>
          )}
          <p id={noteId} className="text-muted empty:hidden">
            {hint}
          </p>
        </div>
        {children({ id, "aria-describedby": noteId })}
      </div>
      <SaveNote edit={edit} />
    </div>
  );
}
