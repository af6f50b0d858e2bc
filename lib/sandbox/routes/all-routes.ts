import type { Route } from "../http/route";
import { fileRoutes } from "./files";
import { listingRoutes } from "./listing";

/** Every route of the sandbox. README.md's table of what is emulated is checked against this list. */
export const allRoutes: readonly Route[] = [...listingRoutes, ...fileRoutes];
