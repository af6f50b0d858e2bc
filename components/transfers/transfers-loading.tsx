import { LIST_CLASS } from "../files/row-classes";
import { RowGap } from "../files/row-gap";

const OUTLINED_ROWS = 12;

/** The outline of the list that comes, row for row; it shows only when that takes long enough to be noticed. */
export function TransfersLoading() {
  return (
    <div role="status" aria-busy="true" className={LIST_CLASS}>
      <span className="sr-only">Loading the transfers</span>
      <table aria-hidden="true" className="transfer-table max-h-[calc(100dvh-6.5rem)] overflow-hidden">
        <tbody className="block pt-(--row)">
          <RowGap rows={OUTLINED_ROWS} isLate />
        </tbody>
      </table>
    </div>
  );
}
