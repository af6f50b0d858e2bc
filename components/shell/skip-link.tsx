export const CONTENT_ID = "content";

/** The first stop of the Tab key: past the places, to what the page is about. */
export function SkipLink() {
  return (
    <a
      href={`#${CONTENT_ID}`}
      className="sr-only rounded-control bg-overlay font-medium shadow-float focus:px-4 focus:py-2.5 focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
    >
      Skip to content
    </a>
  );
}
