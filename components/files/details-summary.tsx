"use client";

import { factsText, kindsText } from "@/lib/files/file-facts";
import type { FileTargets } from "@/lib/files/targets";
import { formatDuration } from "@/lib/format/duration";
import { CopyAllButton } from "./copy-all-button";
import { FactLine } from "./details-facts";
import { useFormats } from "./formats";

/** Several files together: how many, of what kinds, how large. Of a folder not read to its end it says so. */
export function DetailsSummary({ targets }: { targets: FileTargets }) {
  const formats = useFormats();
  const { count, files, sizeBytes } = targets;
  const isPart = files.length < count;
  const readBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const size = sizeBytes === null ? `More than ${formats.bytes(readBytes)}` : formats.bytes(sizeBytes);
  const kinds = kindsText(files);
  const facts = [
    { label: "Selected", value: `${formats.count(count)} items` },
    { label: "Size", value: size },
    { label: "Kinds", value: isPart ? `Of the first ${formats.count(files.length)}: ${kinds}` : kinds },
  ];
  const length = files.reduce((sum, { video }) => sum + (video?.durationSeconds ?? 0), 0);
  if (length > 0 && !isPart) facts.push({ label: "Length", value: formatDuration(length) });
  return (
    <>
      <dl className="flex flex-col">
        {facts.map(({ label, value }) => (
          <FactLine key={label} label={label}>
            <dd className="min-w-0 flex-1 break-words select-text">{value}</dd>
          </FactLine>
        ))}
      </dl>
      <CopyAllButton text={factsText(facts)} />
    </>
  );
}
