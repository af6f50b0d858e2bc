/**
 * Every token of the sandbox begins with this. A put.io token must never be seen by the browser, so its sight anywhere is
 * a failure; in base64 too (the three forms are its three alignments), because a session cookie that is only encoded
 * would pass a search for plain text.
 */
const CANARIES = ["sbxtok_", "c2J4dG9rX", "NieHRva1", "zYnh0b2tf"];

export function findCanary(text: string): string | null {
  for (const canary of CANARIES) {
    const index = text.indexOf(canary);
    if (index >= 0) return text.slice(Math.max(0, index - 40), index + 40);
  }
  return null;
}
