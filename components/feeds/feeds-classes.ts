/** The measure of the pages, as a folder's. */
export const FEEDS_CLASS = "w-full max-w-[1600px] flex-1 pb-6 md:px-3";

/** State by its shape, title over address, folder, state in words, more; on a phone the words stand under the title. */
export const FEED_ROW_CLASS =
  "grid h-14 grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-3 rounded-control px-4 [contain-intrinsic-size:auto_3.5rem] [content-visibility:auto] hover:bg-hover has-[:focus-visible]:bg-hover md:grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,16rem)_minmax(0,15rem)_2.25rem] md:gap-x-4 md:px-3";

/** What became of it by its shape, title over what happened, when, act, more. */
export const ITEM_ROW_CLASS =
  "grid min-h-14 grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-3 rounded-control px-4 py-1.5 [contain-intrinsic-size:auto_3.5rem] [content-visibility:auto] hover:bg-hover has-[:focus-visible]:bg-hover md:grid-cols-[1.25rem_minmax(0,1fr)_8rem_6rem] md:gap-x-4 md:px-3";
