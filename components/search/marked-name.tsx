import { visibleName } from "@/lib/files/visible-name";
import { markMatches } from "@/lib/search/highlight";

type MarkedNameProps = { name: string; needles: readonly string[] };

/** A name with what was looked for set off in it. */
export function MarkedName({ name, needles }: MarkedNameProps) {
  let at = 0;
  return (
    <bdi dir="auto" className="min-w-0 truncate whitespace-pre">
      {markMatches(visibleName(name), needles).map(({ text, isMatch }) => {
        const key = at;
        at += text.length;
        return isMatch ? (
          <mark key={key} className="rounded-[2px] bg-selected font-semibold text-text">
            {text}
          </mark>
        ) : (
          text
        );
      })}
    </bdi>
  );
}
