/** Puts text on the system's clipboard. Answers whether that worked: without https only the older way is there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

function copyByEvent(text: string): boolean {
  const listening = new AbortController();
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("copy", write, { capture: true, signal: listening.signal });
  const hasWorked = document.execCommand("copy");
  listening.abort();
  return hasWorked;
}
