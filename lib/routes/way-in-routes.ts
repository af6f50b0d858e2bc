import { routes } from "../routes";
import { ADD_PARAMS, transferRoutes } from "./transfer-routes";

/** Says on arrival that what another app handed over did not come along. */
export const LOST_PARAM = "lost";

/** The field of the shared form that holds files; the manifest names it, the worker reads it. */
export const SHARED_FILES_FIELD = "files";

/** Addresses by which other apps and the system reach us. `public/share-worker.js` knows some of them as well; a test compares. */
export const wayInRoutes = {
  /** Takes what is shared, as a form by POST. Answered in the browser, by the worker. */
  shareTarget: () => "/api/share-target",
  shareWorker: () => "/share-worker.js",
  /** Where files that were handed over are asked about. */
  handedOver: () => routes.folder(0),
  handedOverLost: () => `${routes.folder(0)}?${LOST_PARAM}=1`,
  /** For the system, which puts a magnet link in the place of the sign. */
  magnetLinks: () => `${transferRoutes.add()}?${ADD_PARAMS.link}=%s`,
} as const;
