import { CircleAlert, CircleDashed, CirclePause, type LucideIcon, Rss } from "lucide-react";
import type { FeedStanding } from "@/lib/feeds/feed-standing";

type Look = { icon: LucideIcon; className: string };

/** Never without the word beside it. */
const LOOKS: Record<FeedStanding["light"], Look> = {
  good: { icon: Rss, className: "text-positive" },
  resting: { icon: CirclePause, className: "text-muted" },
  waiting: { icon: CircleDashed, className: "text-muted" },
  bad: { icon: CircleAlert, className: "text-danger" },
};

export function FeedIcon({ light }: Pick<FeedStanding, "light">) {
  const { icon: Icon, className } = LOOKS[light];
  return <Icon className={`size-5 ${className}`} strokeWidth={1.75} aria-hidden="true" />;
}
