import type { ComponentProps, ReactNode } from "react";

export type ButtonTone = "primary" | "plain" | "quiet" | "danger";

type ButtonProps = ComponentProps<"button"> & { tone?: ButtonTone; icon?: ReactNode };

/** One primary a screen. The label is a verb; an icon only beside it, never instead of it (that is IconButton). */
export function Button({ tone = "plain", icon, className = "", children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${buttonClass(tone)} ${className}`}>
      {icon}
      {children}
    </button>
  );
}

/** The look of a button, for the links that lead somewhere and must stay links. */
export function buttonClass(tone: ButtonTone): string {
  return `${SHAPE} ${TONES[tone]}`;
}

const SHAPE =
  // The border is there for forced colours, which take the fill away and would leave a bare word.
  "inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded-control border px-3.5 text-sm font-medium whitespace-nowrap select-none transition-colors disabled:opacity-50 aria-disabled:opacity-50 pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0";

const TONES: Record<ButtonTone, string> = {
  primary: "border-transparent bg-accent text-on-accent not-disabled:hover:bg-accent-hover",
  plain: "border-edge text-text not-disabled:hover:bg-hover active:bg-pressed",
  quiet: "border-transparent text-text not-disabled:hover:bg-hover active:bg-pressed",
  danger: "border-transparent bg-danger text-on-danger not-disabled:hover:bg-danger-hover",
};
