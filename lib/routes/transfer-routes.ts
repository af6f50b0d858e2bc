import { routes } from "../routes";

/** What the page that adds transfers reads out of its address: of a share target, a `magnet:` handler, a bookmark. */
export const ADD_PARAMS = { link: "link", text: "text", title: "title" } as const;

type AddAddress = { [Name in keyof typeof ADD_PARAMS]?: string | null };

/** Addresses of transfers, apart from `routes`, which every folder's first load carries whole. */
export const transferRoutes = {
  /** What put.io fetches for the account. */
  list: routes.transfers,
  /** RSS feeds, whose new items become transfers. */
  feeds: () => "/transfers/feeds",
  /** One of them, and what it has brought. */
  feed: (feedId: number) => `/transfers/feeds/${feedId}`,
  /** The box that adds, on a page of its own. It fills the box and never adds by itself. */
  add: (address: AddAddress = {}) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(address)) if (value) query.set(name, value.toWellFormed());
    const text = query.toString();
    return text ? `/transfers/add?${text}` : "/transfers/add";
  },
} as const;
