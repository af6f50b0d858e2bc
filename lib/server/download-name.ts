import "server-only";

/** `Film.mkv` as put.io's MP4 copy of it is called. */
export function mp4Name(name: string): string {
  return `${name.replace(/(?<=.)\.[a-z0-9]{1,5}$/i, "")}.mp4`;
}

/** UTF-8 is what the 8 says; VLC and its like read a plain `.m3u` in the system's own encoding. */
export function playlistName(title: string, kind: "m3u" | "xspf"): string {
  return `${title}.${kind === "m3u" ? "m3u8" : "xspf"}`;
}
