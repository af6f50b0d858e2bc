import { OutlineRows } from "../ui/outline-rows";
import { Skeleton } from "../ui/skeleton";
import { AccountSection } from "./account-section";

/** How many rows each section has. */
const OUTLINE = [
  ["Playing", 6],
  ["Files", 5],
  ["Appearance", 2],
  ["Connection", 4],
] as const;

/** The settings that are on their way: their headings are known, and the rows have their height. */
export function SettingsSkeleton() {
  return OUTLINE.map(([title, rows]) => (
    <AccountSection key={title} title={title}>
      <div aria-busy="true" className="flex flex-col gap-5">
        <OutlineRows count={rows} className="flex h-10 items-center justify-between gap-6">
          <Skeleton className="h-10 w-64" />
          <Skeleton className="h-5 w-9" />
        </OutlineRows>
      </div>
    </AccountSection>
  ));
}
