import { controlRoutes } from "../control";
import type { Route } from "../http/route";
import { absentRoutes } from "./absent";
import { accountRoutes } from "./account";
import { accountClearRoutes } from "./account-clear";
import { addTransferRoutes } from "./add-transfers";
import { appPasswordRoutes } from "./app-passwords";
import { authorizeRoutes } from "./authorize";
import { bulkRoutes } from "./bulk";
import { cloneRoutes } from "./clones";
import { configRoutes } from "./config";
import { deleteRoutes } from "./delete";
import { deviceCodeRoutes } from "./device-code";
import { downloadLinkRoutes } from "./download-links";
import { eventRoutes } from "./events";
import { extractRoutes } from "./extract";
import { fileRoutes } from "./files";
import { friendInviteRoutes } from "./friend-invites";
import { friendRoutes } from "./friends";
import { grantRoutes } from "./grants";
import { hlsRoutes } from "./hls";
import { listingRoutes } from "./listing";
import { mediaRoutes } from "./media";
import { mp4Routes } from "./mp4";
import { nextFileRoutes } from "./next-file";
import { oauthRoutes } from "./oauth";
import { organiseRoutes } from "./organise";
import { paymentRoutes } from "./payment";
import { pictureRoutes } from "./pictures";
import { positionRoutes } from "./positions";
import { publicLinkRoutes } from "./public-links";
import { rssRoutes } from "./rss";
import { searchRoutes } from "./search";
import { shareRoutes } from "./shares";
import { storageRoutes } from "./storage";
import { subtitleRoutes } from "./subtitles";
import { transferRoutes } from "./transfers";
import { trashRoutes } from "./trash";
import { uploadRoutes } from "./uploads";
import { visitRoutes } from "./visits";
import { zipRoutes } from "./zips";

/** Every route of the sandbox. README.md's table of what is emulated is checked against this list. */
export const allRoutes: readonly Route[] = [
  ...controlRoutes,
  ...authorizeRoutes,
  ...oauthRoutes,
  ...deviceCodeRoutes,
  ...grantRoutes,
  ...appPasswordRoutes,
  ...accountRoutes,
  ...accountClearRoutes,
  ...paymentRoutes,
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
  ...friendRoutes,
  ...friendInviteRoutes,
  ...shareRoutes,
  ...cloneRoutes,
  ...publicLinkRoutes,
  ...visitRoutes,
  ...pictureRoutes,
  ...subtitleRoutes,
  ...hlsRoutes,
  ...mediaRoutes,
  ...mp4Routes,
  ...extractRoutes,
  ...zipRoutes,
  ...downloadLinkRoutes,
  ...transferRoutes,
  ...addTransferRoutes,
  ...rssRoutes,
  ...storageRoutes,
  ...uploadRoutes,
  ...absentRoutes,
];
