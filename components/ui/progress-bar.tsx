type ProgressBarProps = {
  /** 0 to 1; null while nobody knows, shown as a moving line. */
  value: number | null;
  /** Its accessible name. Leave it out where the same figure stands beside it as text: then it is decoration. */
  label?: string;
  tone?: "accent" | "warning" | "danger" | "muted";
  className?: string;
};

export function ProgressBar({ value, label, tone = "accent", className = "h-0.5" }: ProgressBarProps) {
  const naming = label ? { "aria-label": label } : { "aria-hidden": true };
  if (value === null) {
    return (
      <div {...naming} {...(label ? { role: "progressbar" } : {})} className={`overflow-hidden ${className}`}>
        <div className={`h-full w-1/3 animate-slide bg-current ${TONES[tone]}`} />
      </div>
    );
  }
  return (
    <progress
      {...naming}
      max={1}
      value={Math.min(1, Math.max(0, value))}
      className={`bar w-full ${TONES[tone]} ${className}`}
    />
  );
}

const TONES = {
  accent: "text-accent",
  warning: "text-warning",
  danger: "text-danger",
  muted: "text-muted",
} as const;
