import { FileGone } from "@/components/player/file-gone";

/** The file was moved to the trash, its share was ended, or the address was never good. */
export default function WatchedFileNotFound() {
  return <FileGone />;
}
