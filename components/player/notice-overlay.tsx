import type { Notice } from "./use-notice";

/** Stands in the page from the beginning, so that screen readers hear of what comes. */
export function NoticeOverlay({ notice }: { notice: Notice | null }) {
  return (
    <div
      role="status"
      className={`pointer-events-none absolute inset-0 flex items-center ${PLACES[notice?.place ?? "centre"]}`}
    >
      {notice ? (
        <span
          key={notice.atMs}
          className="animate-fade rounded-panel bg-black/70 px-4 py-2 text-base font-medium"
        >
          {notice.text}
        </span>
      ) : null}
    </div>
  );
}

const PLACES: Record<Notice["place"], string> = {
  centre: "justify-center pb-[18%]",
  left: "justify-start pl-[12%]",
  right: "justify-end pr-[12%]",
};
