/**
 * Stands for rows that are not drawn: far from the window, or not here yet. It is as high as they would be and shows their
 * outline, so the fastest scroll meets quiet lines instead of a blank. The height comes from the proportions of an SVG of
 * one row by `rows` rows: no inline style is needed, which the CSP forbids in the server's HTML.
 */
export function RowGap({ rows, isLate = false }: { rows: number; isLate?: boolean }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a table row is not focusable, whatever its role.
    <tr aria-hidden="true" className={`row-outline block ${isLate ? "animate-late" : ""}`}>
      <td className="block p-0">
        <svg
          viewBox={`0 0 1 ${rows}`}
          preserveAspectRatio="none"
          className="block w-(--row)"
          aria-hidden="true"
        />
      </td>
    </tr>
  );
}
