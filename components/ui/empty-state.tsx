import type { ReactNode } from "react";
import { Beam } from "./beam";

type EmptyStateProps = {
  /** One sentence: what is not here. */
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  /** At most two acts. */
  actions?: ReactNode;
};

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex max-w-md flex-col items-start gap-4 px-6 py-12">
      <Beam className="size-10 text-faint" />
      <div className="flex flex-col gap-1">
        <p className="text-base font-medium">{title}</p>
        {children ? <div className="text-muted">{children}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
