import { controlRoutes } from "../control";
import type { Route } from "../http/route";
import { absentRoutes } from "./absent";
import { accountRoutes } from "./account";
import { authorizeRoutes } from "./authorize";
import { bulkRoutes } from "./bulk";
import { configRoutes } from "./config";
import { deleteRoutes } from "./delete";
import { deviceCodeRoutes } from "./device-code";
import { downloadLinkRoutes } from "./download-links";
import { eventRoutes } from "./events";
import { extractRoutes } from "./extract";
import { fileRoutes } from "./files";
import { grantRoutes } from "./grants";
import { hlsRoutes } from "./hls";
import { listingRoutes } from "./listing";
import { mediaRoutes } from "./media";
import { mp4Routes } from "./mp4";
import { nextFileRoutes } from "./next-file";
import { oauthRoutes } from "./oauth";
import { organiseRoutes } from "./organise";
import { pictureRoutes } from "./pictures";
import { positionRoutes } from "./positions";
import { searchRoutes } from "./search";
import { storageRoutes } from "./storage";
import { subtitleRoutes } from "./subtitles";
import { trashRoutes } from "./trash";
import { zipRoutes } from "./zips";

/** Every route of the sandbox. README.md's table of what is emulated is checked against this list. */
export const allRoutes: readonly Route[] = [
  ...controlRoutes,
  ...authorizeRoutes,
  ...oauthRoutes,
  ...deviceCodeRoutes,
  ...grantRoutes,
  ...accountRoutes,
  ...configRoutes,
  ...listingRoutes,
  ...fileRoutes,
  ...organiseRoutes,
  ...bulkRoutes,
  ...deleteRoutes,
  ...trashRoutes,
  ...searchRoutes,
  ...positionRoutes,
  ...nextFileRoutes,
  ...eventRoutes,
  ...pictureRoutes,
  ...subtitleRoutes,
  ...hlsRoutes,
  ...mediaRoutes,
  ...mp4Routes,
  ...extractRoutes,
  ...zipRoutes,
  ...downloadLinkRoutes,
  ...storageRoutes,
  ...absentRoutes,
];
