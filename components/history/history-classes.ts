/** The measure of the list, as a folder's. */
export const HISTORY_CLASS = "relative w-full max-w-[1600px] flex-1 pb-6 md:px-3";

/** Icon, title over what happened, then size, time and more; on a phone the time stands behind what happened. */
export const EVENT_ROW_CLASS =
  "grid h-14 grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-3 rounded-control px-4 [contain-intrinsic-size:auto_3.5rem] [content-visibility:auto] md:grid-cols-[1.25rem_minmax(0,1fr)_5.5rem_8rem_2.25rem] md:px-3";
