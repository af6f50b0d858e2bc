import { calendarDaysFromNow } from "@/lib/format/date";

export type DayGroup<Item> = { title: "Today" | "Yesterday" | "Last week" | "Older"; items: Item[] };

type GroupOptions = {
  nowMs: number;
  /** IANA name; the machine's own when left out. */
  timeZone?: string | undefined;
};

/** What happened, by how long ago people would say it did. Groups without anything are left out; the order stays. */
export function groupByDay<Item extends { createdAt: string }>(
  items: readonly Item[],
  options: GroupOptions,
): DayGroup<Item>[] {
  const groups: DayGroup<Item>[] = [];
  for (const item of items) {
    const title = titleOf(calendarDaysFromNow(item.createdAt, options));
    const last = groups.at(-1);
    if (last?.title === title) last.items.push(item);
    else groups.push({ title, items: [item] });
  }
  return groups;
}

const WEEK_DAYS = 7;

function titleOf(days: number): DayGroup<unknown>["title"] {
  // put.io's clock may be ahead of this one.
  if (days >= 0) return "Today";
  if (days === -1) return "Yesterday";
  return days >= -WEEK_DAYS ? "Last week" : "Older";
}
