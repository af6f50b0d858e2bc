/** What the page of one's own shares reads back out of its address. */
export const VIEW_PARAM = "by";
export const WHO_PARAM = "who";
export const ONLY_PARAM = "only";

type RoomAddress = { view?: "items" | "people"; who?: string | null; only?: string | null };

/** The page of what one shares, apart from `routes`, which every folder's first load carries whole. */
export const sharedRoutes = {
  /** What I share: by item or by person, all of it or what one friend sees, or what is of one kind. */
  byMe: ({ view, who, only }: RoomAddress = {}) => {
    const query = new URLSearchParams();
    if (view === "people") query.set(VIEW_PARAM, view);
    if (who) query.set(WHO_PARAM, who.toWellFormed());
    if (only) query.set(ONLY_PARAM, only);
    const text = query.toString();
    return text ? `/shared/by-me?${text}` : "/shared/by-me";
  },
} as const;
