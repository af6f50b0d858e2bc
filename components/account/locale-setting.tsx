"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { LOCALES, localeLabel } from "@/lib/account/locales";
import { keepAppearance, LOCALE_COOKIE } from "@/lib/session/appearance";
import { useFormats } from "../files/formats";
import { SelectBox, type SelectOption } from "../ui/select-box";
import { SELECT_WIDTH, withValue } from "./select-setting";
import { SettingRow } from "./setting-row";
import { useSetting } from "./use-setting";

type LocaleSettingProps = {
  /** What put.io has; null: nothing. */
  saved: string | null;
  /** What this browser goes by; null: its own. */
  chosen: string | null;
  renderedAtMs: number;
};

const OWN = { value: "", label: "As this browser" };
const CHOICES: readonly SelectOption[] = LOCALES.map((tag) => ({ value: tag, label: localeLabel(tag) })).sort(
  (left, right) => left.label.localeCompare(right.label, "en"),
);

/** By whose customs dates and figures are written. Matinee itself speaks English. */
export function LocaleSetting({ saved, chosen, renderedAtMs }: LocaleSettingProps) {
  const router = useRouter();
  const formats = useFormats();
  // The page that knows the new cookie comes a moment after it.
  const [own, setOwn] = useState(chosen);
  const edit = useSetting({
    saved: own ?? "",
    patchOf: (tag: string) => ({ locale: tag || null }),
    onSaved(tag) {
      setOwn(tag || null);
      keepAppearance(LOCALE_COOKIE, tag);
      // The server writes dates too, and reads the cookie.
      router.refresh();
    },
  });
  const sample = `${formats.fullDate(new Date(renderedAtMs).toISOString())} · ${formats.bytes(SAMPLE_BYTES)}`;
  const isOtherAtPutio = saved !== own && !edit.isSaving && !edit.error;
  return (
    <SettingRow
      label="Dates and figures"
      hint={
        <span suppressHydrationWarning>
          {sample}
          {isOtherAtPutio && saved ? `. put.io's own site: ${localeLabel(saved)}.` : null}
        </span>
      }
      edit={edit}
    >
      {(control) => (
        <SelectBox
          {...control}
          value={edit.value}
          options={withValue([OWN, ...CHOICES], edit.value)}
          className={SELECT_WIDTH}
          onChange={edit.save}
        />
      )}
    </SettingRow>
  );
}

const SAMPLE_BYTES = 1_234_500_000;
