/** The height of a hit in pixels, for the script that lays them out; the class says the same to CSS. */
export const HIT_PX = 60;

/** Picture, name over path, then the facts; on a phone those stand behind the path. */
export const HIT_CLASS =
  "grid h-[60px] grid-cols-[3.5rem_minmax(0,1fr)_auto] items-center gap-x-3 rounded-control px-4 md:grid-cols-[3rem_minmax(0,1fr)_5.5rem_8rem_2.25rem] md:px-3";
