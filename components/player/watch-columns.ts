/** Under the stage: two columns where there is room. The skeleton uses it too, and must have the same geometry. */
export const WATCH_COLUMNS =
  "mx-auto flex w-full max-w-[100rem] flex-col gap-8 px-4 py-5 md:px-6 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]";
