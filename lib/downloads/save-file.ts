import { originalName } from "@/lib/format/stored-name";

/** Hands an address to the browser's own download, which shows it, goes on when the page is left, and can resume. */
export function saveAddress(url: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}

/** The same for a text that was made here, under this name. */
export function saveText(text: string, { name, type }: { name: string; type: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = originalName(name);
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Chromium drops downloads that begin in the same moment; a short pause between two keeps them all. */
const BETWEEN_MS = 400;

/** Each after the other. `signal` ends what has not begun. */
export async function saveOneByOne(
  urls: readonly string[],
  { signal }: { signal: AbortSignal },
): Promise<void> {
  for (const [index, url] of urls.entries()) {
    if (index > 0) await new Promise<void>((resolve) => setTimeout(resolve, BETWEEN_MS));
    if (signal.aborted) return;
    saveAddress(url);
  }
}
