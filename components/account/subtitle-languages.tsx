"use client";

import { useQuery } from "@tanstack/react-query";
import { subtitleLanguagesQuery } from "@/lib/account/settings-queries";
import { MOST_LANGUAGES, withLanguage } from "@/lib/account/subtitle-languages";
import { browserApi } from "@/lib/query/browser-api";
import { SelectBox } from "../ui/select-box";
import { SELECT_WIDTH, withValue } from "./select-setting";
import { SettingRow } from "./setting-row";
import { useSetting } from "./use-setting";

const PLACES = ["First", "Second"].slice(0, MOST_LANGUAGES);

/** In what languages subtitles are looked for, the first one before the second. */
export function SubtitleLanguages({ saved }: { saved: string[] }) {
  const { data: languages = [] } = useQuery(subtitleLanguagesQuery(browserApi));
  const edit = useSetting({ saved, patchOf: (subtitleLanguages) => ({ subtitleLanguages }) });
  const options = languages.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <SettingRow label="Subtitle languages" hint="The first is looked for before the second." edit={edit}>
      {(control) => (
        <span className={`flex flex-col gap-2 ${SELECT_WIDTH}`}>
          {PLACES.map((place, index) => {
            const code = edit.value[index] ?? "";
            return (
              <SelectBox
                key={place}
                {...(index === 0 ? control : {})}
                aria-label={`${place} subtitle language`}
                value={code}
                // A second choice without a first would be the first.
                disabled={index > edit.value.length}
                options={withValue(
                  [{ value: "", label: index === 0 ? "Any" : "No second" }, ...options],
                  code,
                )}
                onChange={(chosen) =>
                  edit.save(withLanguage(edit.value, { place: index, code: chosen || null }))
                }
              />
            );
          })}
        </span>
      )}
    </SettingRow>
  );
}
