import { rcloneName } from "@/lib/format/stored-name";
import type { Breadcrumb } from "@/lib/putio/file";

/**
 * The names on the way to a file, the root's left out: put.io has none, and rclone writes what follows its colon. null where
 * the way is not known or leads through a friend's files, which have no path of ours.
 */
export function pathOf(trail: readonly Breadcrumb[] | null, name: string | null): string[] | null {
  if (!trail || trail.some(({ id }) => id < 0)) return null;
  const folders = trail.slice(1).map((crumb) => crumb.name);
  return name === null ? folders : [...folders, name];
}

/** As rclone and a shell write it: `Series/Lamplighters/S01E01.mkv`. No name at put.io has a slash in it. */
export function pathText(path: readonly string[]): string {
  return path.map(rcloneName).join("/");
}
