/**
 * A name for what was just taken with the camera. Some phones call every picture `image.jpg`, so that the second one would be
 * asked about as if it were there already; the time tells them apart, and sorts them. In the clock of the place, as a camera does.
 */
export function cameraName({ name, type }: Pick<File, "name" | "type">, taken: Date): string {
  const kind = type.startsWith("video/") ? "Video" : "Photo";
  const ending = /\.[a-z\d]{2,5}$/i.exec(name)?.[0].toLowerCase() ?? "";
  const day = [taken.getFullYear(), taken.getMonth() + 1, taken.getDate()].map(twoDigits).join("-");
  const time = [taken.getHours(), taken.getMinutes(), taken.getSeconds()].map(twoDigits).join(".");
  return `${kind} ${day} ${time}${ending}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
