import type { ComponentProps } from "react";

type SwitchProps = Omit<ComponentProps<"button">, "onChange"> & {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
};

/** On or off, at once. Its name is a <label> around or for it; the knob's place says what the colour says. */
export function Switch({ isOn, onChange, className = "", ...rest }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      {...rest}
      aria-checked={isOn}
      className={`group/switch touch-target inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-edge bg-transparent p-0.5 transition-colors aria-checked:border-accent aria-checked:bg-accent disabled:opacity-50 ${className}`}
      onClick={() => onChange(!isOn)}
    >
      <span className="size-3.5 rounded-full bg-edge transition-transform group-aria-checked/switch:translate-x-4 group-aria-checked/switch:bg-on-accent forced-colors:bg-[ButtonText]" />
    </button>
  );
}
