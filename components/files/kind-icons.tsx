import {
  Ellipsis,
  File,
  FileArchive,
  FileText,
  Film,
  Folder,
  FolderHeart,
  FolderSymlink,
  Image as ImageIcon,
  type LucideIcon,
  Music,
  NotebookText,
} from "lucide-react";
import type { FileKind } from "@/lib/files/file-kind";

/** Shape first; colour only sets apart what one opens from what one plays and from the rest. */
const LOOKS: Record<FileKind, { icon: LucideIcon; className: string }> = {
  folder: { icon: Folder, className: "fill-current/15 text-text" },
  friends: { icon: FolderHeart, className: "fill-current/15 text-text" },
  friend: { icon: FolderSymlink, className: "fill-current/15 text-text" },
  video: { icon: Film, className: "fill-none text-muted" },
  audio: { icon: Music, className: "fill-none text-muted" },
  image: { icon: ImageIcon, className: "fill-none text-muted" },
  archive: { icon: FileArchive, className: "fill-none text-faint" },
  pdf: { icon: NotebookText, className: "fill-none text-faint" },
  text: { icon: FileText, className: "fill-none text-faint" },
  file: { icon: File, className: "fill-none text-faint" },
};

const symbolId = (kind: string) => `kind-${kind}`;

/** Each icon once a page: drawn out in every row, their paths would be a quarter of the HTML. Needs KindSymbols on the page. */
export function KindIcon({ kind, className = "size-5" }: { kind: FileKind; className?: string }) {
  return (
    <svg className={`${className} ${LOOKS[kind].className}`} aria-hidden="true">
      <use href={`#${symbolId(kind)}`} />
    </svg>
  );
}

export function KindSymbols() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      {Object.entries(LOOKS).map(([kind, { icon: Icon }]) => (
        <symbol key={kind} id={symbolId(kind)} viewBox="0 0 24 24">
          <Icon strokeWidth={1.75} fill="inherit" />
        </symbol>
      ))}
      <symbol id={symbolId("more")} viewBox="0 0 24 24">
        <Ellipsis />
      </symbol>
    </svg>
  );
}
