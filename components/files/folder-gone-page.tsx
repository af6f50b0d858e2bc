import { TopBar } from "../shell/top-bar";
import { FolderGone } from "./folder-states";

/** The whole page of a folder that is not there. */
export function FolderGonePage() {
  return (
    <>
      <TopBar>
        <h1 className="text-base font-medium">Not found</h1>
      </TopBar>
      <FolderGone parentId={null} />
    </>
  );
}
