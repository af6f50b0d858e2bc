/** Stands for rows that are not drawn, as high as they would be (components/files/row-gap.tsx says how). */
export function VisitGap({ rows, isLate = false }: { rows: number; isLate?: boolean }) {
  return (
    <li aria-hidden="true" className={`visit-outline block ${isLate ? "animate-late" : ""}`}>
      <svg
        viewBox={`0 0 1 ${rows}`}
        preserveAspectRatio="none"
        className="block w-(--row)"
        aria-hidden="true"
        focusable="false"
      />
    </li>
  );
}
