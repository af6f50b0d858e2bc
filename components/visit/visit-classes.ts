/** The measure of a folder behind a link, its skeleton included. */
export const VISIT_LIST = "relative mx-auto w-full max-w-[1600px] flex-1 pb-6 md:px-3";
