import { type CueRun, parseCueText } from "@/lib/player/cue-markup";
import type { Cue } from "@/lib/player/cues";

type CueLinesProps = { cues: readonly Cue[]; language: string | undefined; className: string };

export function CueLines({ cues, language, className }: CueLinesProps) {
  return (
    <div
      lang={language}
      className={`absolute inset-x-[6%] flex flex-col items-center gap-1 text-center ${className}`}
    >
      {cues.map((cue) => (
        <p key={`${cue.startTime} ${cue.endTime} ${cue.text}`} data-testid="cue">
          {parseCueText(cue.text).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a cue never change places.
            <CueLine key={index} line={line} />
          ))}
        </p>
      ))}
    </div>
  );
}

/** Each line finds its own direction: a right-to-left film has left-to-right names in it. */
function CueLine({ line }: { line: readonly CueRun[] }) {
  return (
    <span dir="auto" className="block">
      <span className="box-decoration-clone rounded-control bg-black/75 px-[0.35em] py-[0.1em]">
        {line.map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor do the words of a line.
          <span key={index} className={run.styles.map((style) => STYLES[style]).join(" ")}>
            {run.text}
          </span>
        ))}
      </span>
    </span>
  );
}

const STYLES = { b: "font-semibold", i: "italic", u: "underline" } as const;
