import { FolderGone } from "@/components/files/folder-states";
import { TopBar } from "@/components/shell/top-bar";

export default function FolderNotFound() {
  return (
    <>
      <TopBar>
        <h1 className="text-base font-medium">Not found</h1>
      </TopBar>
      <FolderGone parentId={null} />
    </>
  );
}
