import { ONLY_PARAM, VIEW_PARAM, WHO_PARAM } from "@/lib/routes/shared-routes";
import type { ShareFlag } from "./shared-items";

/** What the address says of the page of everything that one shares. */
export type RoomPlace = {
  view: "items" | "people";
  /** Only what this friend sees, by name. */
  who: string | null;
  only: ShareFlag | null;
};

const FLAGS: readonly ShareFlag[] = ["everyone", "grows", "link", "expiring", "twice"];

/** Whatever somebody typed into the address; what is not understood narrows nothing. */
export function readRoomPlace(query: Pick<URLSearchParams, "get">): RoomPlace {
  const only = query.get(ONLY_PARAM);
  return {
    view: query.get(VIEW_PARAM) === "people" ? "people" : "items",
    who: query.get(WHO_PARAM) || null,
    only: FLAGS.find((flag) => flag === only) ?? null,
  };
}
