import { AppError, type ErrorCode } from "@/lib/errors/app-error";
import { describeError } from "@/lib/errors/messages";
import { EmptyState } from "../ui/empty-state";

/** A link that leads nowhere: why, and whom to ask. Nothing is broken, so there is no alarm, and nothing to try again. */
export function VisitEnded({ code }: { code: ErrorCode }) {
  const { title, hint } = describeError(new AppError(code, ""));
  return (
    <div role="alert" className="flex flex-1 flex-col justify-center">
      <EmptyState title={title}>{hint}</EmptyState>
    </div>
  );
}
