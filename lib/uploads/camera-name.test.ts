import { expect, it } from "vitest";
import { cameraName } from "./camera-name";

it.each([
  ["image.jpg", "image/jpeg", "Photo 2026-03-04 05.06.07.jpg"],
  ["trim.8A3B.MOV", "video/quicktime", "Video 2026-03-04 05.06.07.mov"],
  ["image", "image/jpeg", "Photo 2026-03-04 05.06.07"],
])("%s (%s) is called %s", (name, type, called) => {
  expect(cameraName({ name, type }, new Date(2026, 2, 4, 5, 6, 7))).toBe(called);
});
