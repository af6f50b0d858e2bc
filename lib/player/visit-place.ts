import { linkEndOf } from "@/lib/errors/link-end";
import type { PutioApi } from "@/lib/putio/api";
import type { AccountSettings, PutioFile, SubtitleList } from "@/lib/putio/file";
import { continueVisitFiles, getVisit, listVisitFiles } from "@/lib/putio/visit";
import { visitApi } from "@/lib/query/visit-api";
import { visitRoutes } from "@/lib/routes/visit-routes";
import { readBesideKey, subtitlesBeside } from "./beside";
import type { MediaPlace } from "./media-place";
import { foundSubtitlesQuery } from "./queries";
import { chooseVisitSource } from "./visit-source";

/** A link, as far as the player must know it. `rootId`: the folder that it is of; null: it is of one file alone. */
export type VisitedLink = { sealed: string; rootId: number | null };

/** Behind a public link: bytes alone. Nothing is written, and nothing leads to an account. */
export function visitPlace({ sealed, rootId }: VisitedLink): MediaPlace {
  const api = visitApi(sealed);
  return {
    isOwn: false,
    chooseSource: (file, capabilities) => chooseVisitSource(sealed, file, capabilities),
    downloadOf: ({ id }) => visitRoutes.download({ sealed, fileId: id }),
    subtitleOf: (_, key) => visitRoutes.subtitle({ sealed, ...readBesideKey(key) }),
    subtitlesQuery: (file) =>
      foundSubtitlesQuery(file.id, (signal) =>
        rootId === null || file.parentId === null
          ? Promise.resolve(NO_SUBTITLES)
          : findBeside(api, { film: file, folderId: file.parentId, signal }),
      ),
    folderOf: ({ parentId }) =>
      rootId === null ? null : visitFolderPath({ sealed, rootId }, { folderId: parentId }),
    askAccess: (_, signal) => getVisit(api, { signal }).then(() => null, linkEndOf),
    // The file came, so the link is good: what was refused is the stream, the last resort for what does not decode.
    refusal: "cannot-decode",
  };
}

/** The page of a folder behind a link; the link's own folder has the link's own address. */
export function visitFolderPath(
  { sealed, rootId }: VisitedLink,
  { folderId }: { folderId: number | null },
): string {
  return folderId === null || folderId === rootId
    ? visitRoutes.page(sealed)
    : visitRoutes.page(sealed, { fileId: folderId });
}

/** How a visitor watches: nobody's positions are kept, and subtitles come when they are asked for, in the browser's language first. */
export function visitSettings(locale: string): AccountSettings {
  return {
    isResumeEnabled: false,
    shouldUseResume: false,
    isHistoryEnabled: false,
    isTrashEnabled: false,
    shouldPlayNext: false,
    shouldHideSubtitles: false,
    shouldNotAutoselectSubtitles: true,
    subtitleLanguages: [locale],
    sortBy: "NAME_ASC",
    theme: "auto",
    locale: null,
  };
}

const NO_SUBTITLES: SubtitleList = { defaultKey: null, subtitles: [] };
const PAGE_ROWS = 1000;
/** A folder with more than that beside a film is no folder of films. */
const MOST_ROWS = 5000;

type Search = { film: PutioFile; folderId: number; signal: AbortSignal };

async function findBeside(api: PutioApi, { film, folderId, signal }: Search): Promise<SubtitleList> {
  const first = await listVisitFiles(api, { parentId: folderId, perPage: PAGE_ROWS, signal });
  const files = [...first.files];
  let { cursor } = first;
  while (cursor !== null && files.length < MOST_ROWS) {
    const page = await continueVisitFiles(api, { cursor, perPage: PAGE_ROWS, signal });
    files.push(...page.files);
    cursor = page.cursor;
  }
  return subtitlesBeside(film, files);
}
