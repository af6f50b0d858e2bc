/** The measure of the whole list; the geometry of its rows is in file-table.css. */
export const LIST_CLASS = "relative w-full max-w-[1600px] flex-1 pb-6 md:px-3";
