import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition";

test.each([
  ["plain.mp4", `attachment; filename="plain.mp4"; filename*=UTF-8''plain.mp4`],
  ["Şehir (1).mkv", `attachment; filename="_ehir (1).mkv"; filename*=UTF-8''%C5%9Eehir%20%281%29.mkv`],
  ['a"b\\c%d.txt', `attachment; filename="a_b_c_d.txt"; filename*=UTF-8''a%22b%5Cc%25d.txt`],
  [
    "two\r\nSet-Cookie: x=1",
    `attachment; filename="two__Set-Cookie: x=1"; filename*=UTF-8''two%0D%0ASet-Cookie%3A%20x%3D1`,
  ],
  ["🎬.mp4", `attachment; filename="_.mp4"; filename*=UTF-8''%F0%9F%8E%AC.mp4`],
  ["half \ud83c.mp4", `attachment; filename="half _.mp4"; filename*=UTF-8''half%20%EF%BF%BD.mp4`],
  ["it's*.mp4", `attachment; filename="it's*.mp4"; filename*=UTF-8''it%27s%2A.mp4`],
])("%j", (name, header) => {
  expect(contentDisposition("attachment", name)).toBe(header);
  // What a header cannot hold would be refused here.
  expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(header);
});
