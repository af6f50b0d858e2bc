import { CircleAlert } from "lucide-react";

type NoticeProps = { title: string; hint: string; id?: string };

/** What went wrong with a sign-in, above or below the thing to try again. */
export function Notice({ title, hint, id }: NoticeProps) {
  return (
    <div id={id} role="alert" className="flex gap-3 rounded-panel border border-line bg-raised p-3.5">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden="true" />
      <div>
        <p className="font-medium">{title}</p>
        <p className="text-muted">{hint}</p>
      </div>
    </div>
  );
}
