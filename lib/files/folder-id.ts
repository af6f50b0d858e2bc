/** Files of the account's root. */
export const ROOT_ID = 0;
/** put.io's own number for what friends share with us: a folder that only its own call can list. */
export const SHARED_ROOT_ID = -2;

/** The folder that a path segment names, null where it names none. */
export function parseFolderId(segment: string): number | null {
  if (segment === String(SHARED_ROOT_ID)) return SHARED_ROOT_ID;
  if (!/^(0|[1-9]\d{0,15})$/.test(segment)) return null;
  const id = Number(segment);
  return Number.isSafeInteger(id) ? id : null;
}

/** The folder that the address in the address bar names, null on every other page. */
export function folderIdOfPath(pathname: string): number | null {
  const match = /^\/files\/([^/]+)\/?$/.exec(pathname);
  return match?.[1] === undefined ? null : parseFolderId(match[1]);
}
