import {
  CircleAlert,
  CircleHelp,
  CirclePause,
  CloudDownload,
  FileArchive,
  type LucideIcon,
  Pin,
  Ticket,
  Trash2,
  Upload,
  Users,
} from "lucide-react";
import type { PutioEvent } from "@/lib/putio/event";

type Look = { icon: LucideIcon; className: string };

const quiet = (icon: LucideIcon): Look => ({ icon, className: "text-muted" });

/** What happened, by its shape; colour only where somebody may have to do something. */
const LOOKS: Record<PutioEvent["kind"], Look> = {
  upload: quiet(Upload),
  file_shared: quiet(Users),
  transfer_completed: quiet(CloudDownload),
  zip_created: quiet(FileArchive),
  voucher: quiet(Ticket),
  private_torrent_pin: quiet(Pin),
  unknown: quiet(CircleHelp),
  file_from_rss_deleted_for_space: { icon: Trash2, className: "text-warning" },
  rss_filter_paused: { icon: CirclePause, className: "text-warning" },
  transfer_callback_error: { icon: CircleAlert, className: "text-warning" },
  transfer_error: { icon: CircleAlert, className: "text-danger" },
  transfer_from_rss_error: { icon: CircleAlert, className: "text-danger" },
};

export function EventIcon({ event }: { event: PutioEvent }) {
  const { icon: Icon, className } = LOOKS[event.kind];
  return <Icon className={`size-5 ${className}`} strokeWidth={1.75} aria-hidden="true" />;
}
