import { type ReactNode, useId } from "react";

type AccountSectionProps = {
  title: string;
  /** What the section is about, where its title leaves that open. */
  hint?: ReactNode;
  children: ReactNode;
};

/** A heading on the left and its settings on the right; one above the other where there is no room for both. */
export function AccountSection({ title, hint, children }: AccountSectionProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="grid gap-x-10 gap-y-4 border-t border-line py-7 first:border-t-0 first:pt-3 lg:grid-cols-[14rem_minmax(0,38rem)]"
    >
      <div>
        <h2 id={titleId} className="text-base font-semibold">
          {title}
        </h2>
        {hint ? <p className="mt-1 text-muted max-lg:max-w-prose">{hint}</p> : null}
      </div>
      <div className="flex min-w-0 flex-col">{children}</div>
    </section>
  );
}
