import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "../putio/api";
import { listFolder } from "../putio/files";
import { filesKeys } from "./keys";

const SHOWN_FOLDERS = 50;

/** The folders at the top of the account, for the sidebar: by name, whatever order the root itself is shown in. */
export function topFoldersQuery(api: PutioApi) {
  return queryOptions({
    queryKey: filesKeys.topFolders(),
    queryFn: async ({ signal }) => {
      const page = await listFolder(api, {
        folderId: 0,
        fileType: "FOLDER",
        sort: "NAME_ASC",
        perPage: SHOWN_FOLDERS,
        signal,
      });
      return page.files.map(({ id, name }) => ({ id, name }));
    },
  });
}
