import {
  CirclePlay,
  Clapperboard,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Eye,
  EyeOff,
  FolderDown,
  FolderHeart,
  FolderInput,
  FolderOpen,
  FolderPlus,
  FolderSearch,
  Info,
  Link as LinkIcon,
  ListChecks,
  type LucideIcon,
  MonitorDown,
  PackageOpen,
  Pencil,
  RefreshCw,
  Route,
  Scissors,
  Trash2,
  Users,
  X,
} from "lucide-react";
import type { FileActionId } from "@/lib/files/actions";

/** Download is a device with an arrow, as a bare arrow down says neither where from nor where to. */
const ICONS: Record<FileActionId, LucideIcon> = {
  open: FolderOpen,
  play: CirclePlay,
  "show-in-folder": FolderSearch,
  details: Info,
  "mark-watched": Eye,
  "mark-unwatched": EyeOff,
  rename: Pencil,
  move: FolderInput,
  copy: CopyPlus,
  cut: Scissors,
  "copy-files": Copy,
  paste: ClipboardPaste,
  download: MonitorDown,
  "copy-links": LinkIcon,
  "copy-path": Route,
  share: Users,
  "copy-to-my-files": FolderHeart,
  convert: RefreshCw,
  "save-mp4": FolderDown,
  "delete-mp4": Clapperboard,
  extract: PackageOpen,
  trash: Trash2,
  "delete-forever": X,
  "new-folder": FolderPlus,
  "select-all": ListChecks,
};

export function ActionIcon({ id }: { id: FileActionId }) {
  const Icon = ICONS[id];
  return <Icon aria-hidden="true" />;
}
