import { FolderGoneScreen } from "@/components/files/folder-gone-screen";

export default function FolderNotFound() {
  return <FolderGoneScreen />;
}
