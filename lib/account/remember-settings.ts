import type { QueryClient } from "@tanstack/react-query";
import { outdateFolders } from "../files/invalidate-folder";
import type { Settings, SettingsPatch } from "../putio/settings";
import { accountKeys } from "./queries";
import { settingsKeys } from "./settings-queries";

/** put.io has taken these: what the browser knows of the account follows. */
export async function rememberSettings(client: QueryClient, patch: SettingsPatch): Promise<void> {
  client.setQueryData<Settings>(settingsKeys.all, (known) => known && { ...known, ...patch });
  // A folder without an order of its own is listed in the account's.
  if (patch.sortBy !== undefined) await outdateFolders(client);
  // Playing, trash and history read their settings there.
  await client.invalidateQueries({ queryKey: accountKeys.all });
}
