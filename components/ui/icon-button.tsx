import type { ComponentProps, ReactNode } from "react";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  /** The accessible name, and the tooltip. */
  label: string;
  icon: ReactNode;
  /** 44 px where a finger or a player needs it; otherwise 36 that answers to 44. */
  size?: "normal" | "large";
};

export function IconButton({ label, icon, size = "normal", className = "", ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={`inline-flex shrink-0 items-center justify-center rounded-control transition-colors not-disabled:hover:bg-hover active:bg-pressed disabled:opacity-40 [&_svg]:size-5 ${SIZES[size]} ${className}`}
    >
      {icon}
    </button>
  );
}

const SIZES = { normal: "touch-target size-9", large: "size-11" } as const;
