import { notFound } from "next/navigation";
import { cache } from "react";
import { getAccount } from "@/lib/putio/account";
import { PutioError } from "@/lib/putio/errors";
import type { AccountSettings } from "@/lib/putio/file";
import { getFile } from "@/lib/putio/files";
import { getSession } from "@/lib/server/session";

/** Read once a request, for the title and for the page; ends in `signed-out` without a session, as with one that is over. */
export const readWatched = cache(async (fileId: number) => {
  const session = await getSession();
  if (!session) throw new PutioError({ code: "signed-out", operation: "readWatched" });
  const { api, user } = session;
  const settings = getAccount(api).then(
    (account) => account.settings,
    () => DEFAULT_SETTINGS,
  );
  const file = await getFile(api, { fileId }).catch((error: unknown) => {
    if (error instanceof PutioError && (error.code === "not-found" || error.code === "gone")) notFound();
    throw error;
  });
  return { api, userId: user.id, file, settings: await settings };
});

/** A film plays even while put.io cannot say how its account likes it. */
const DEFAULT_SETTINGS: AccountSettings = {
  isResumeEnabled: true,
  shouldUseResume: true,
  isHistoryEnabled: true,
  isTrashEnabled: true,
  shouldPlayNext: true,
  shouldHideSubtitles: false,
  shouldNotAutoselectSubtitles: false,
  subtitleLanguages: [],
  sortBy: "NAME_ASC",
  theme: "auto",
  locale: null,
};
