/** What `routes.folderPath` made of names: segments as they stand in the address, still encoded. null: not of its making. */
export function namesOfPath(segments: readonly string[]): string[] | null {
  const names = segments.map(nameOfSegment);
  return names.every((name) => name !== null) ? names : null;
}

function nameOfSegment(segment: string): string | null {
  const text = tryDecode(segment);
  if (text === "/." || text === "/..") return text.slice(1);
  return text === null || text === "" || text.includes("/") ? null : text;
}

function tryDecode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
