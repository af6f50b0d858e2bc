/**
 * The header for any file name: an ASCII stand-in for clients of long ago, and the name itself as RFC 8187 writes it.
 * Nothing in a name can end the header or the quoted string.
 */
export function contentDisposition(kind: "attachment" | "inline", name: string): string {
  const wellFormed = name.toWellFormed();
  const fallback = wellFormed.replace(/[^\x20-\x7e]/gu, "_").replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(wellFormed).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
