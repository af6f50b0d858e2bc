import { linkTargetsOf } from "@/lib/downloads/link-targets";
import { describeFileError } from "@/lib/errors/file-messages";
import type { FileTargets } from "@/lib/files/targets";
import { toLinkList } from "@/lib/format/playlist-file";
import { requestFileLinks } from "@/lib/query/file-links";
import { showToast } from "../ui/toast-store";

/**
 * Puts signed addresses on the clipboard, one a line. Where the browser does not let a page do that, or no longer since the press
 * was too long ago, `onRefused` shows them instead.
 */
export async function copyLinks(
  targets: FileTargets,
  { onRefused }: { onRefused: () => void },
): Promise<void> {
  const asked = linkTargetsOf(targets);
  if (!asked) return onRefused();
  try {
    const { links, isCut } = await requestFileLinks({ targets: asked });
    await navigator.clipboard
      .writeText(toLinkList(links))
      .then(() => sayCopied(links.length, isCut), onRefused);
  } catch (error) {
    const { title, hint } = describeFileError(error);
    showToast({ tone: "danger", title, hint });
  }
}

function sayCopied(count: number, isCut: boolean): void {
  showToast({
    title: count === 1 ? "The link is copied" : `${count} links are copied`,
    hint: isCut ? CUT_HINT : "Whoever has one has the file, for a day or until you sign out.",
  });
}

const CUT_HINT = "There are more files than one list holds: the rest is missing.";
