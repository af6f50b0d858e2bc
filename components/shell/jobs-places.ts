import { ENTRY_CLASS } from "./entry-class";

/** Above the account, as an entry among the others. */
export const SIDEBAR_JOBS = `mb-2 flex h-9 w-full items-center gap-3 text-left group-data-[collapsed=true]/sidebar:justify-center [&_svg]:shrink-0 ${ENTRY_CLASS}`;

/** Above the bar at the bottom, where the thumb is; on the left, as running operations are told of on the right. */
export const PHONE_JOBS =
  "fixed bottom-[calc(4.5rem+env(safe-area-inset-bottom))] left-4 z-20 flex h-11 animate-rise items-center gap-2 rounded-full border border-line bg-overlay px-3.5 text-sm shadow-float active:bg-pressed md:hidden [&_svg]:shrink-0";
