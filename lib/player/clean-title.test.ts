import { expect, it } from "vitest";
import { cleanTitle } from "./clean-title";

it.each([
  ["Night.Train.S02E05.The.Bridge.1080p.WEB-DL.x264-GRP.mkv", "Night Train · S2 E5 · The Bridge"],
  ["Night.Train.S02E05.720p.HDTV.mkv", "Night Train · S2 E5"],
  ["night_train_s01e10.mp4", "night train · S1 E10"],
  ["Night Train - S01E01-E02 - Pilot.mkv", "Night Train · S1 E1–2 · Pilot"],
  ["S01E01.mkv", "S1 E1"],
  ["The.Harbour.2019.1080p.BluRay.x265.mkv", "The Harbour (2019)"],
  ["The Harbour (2019) [1080p].mp4", "The Harbour (2019)"],
  ["2001.A.Space.Odyssey.1968.mkv", "2001 A Space Odyssey (1968)"],
  ["1917.mkv", "1917"],
  ["Dr. No.mp4", "Dr. No"],
  ["[Group] Night Train - 03 [720p].mkv", "Night Train - 03"],
  ["Holiday video.mov", "Holiday video"],
  ["Web of Lies.mp4", "Web of Lies"],
  ["Mr. Robot 4K test.mp4", "Mr. Robot"],
  ["قطار الليل.mkv", "قطار الليل"],
  ["🎬🎬.mkv", "🎬🎬"],
  [".hidden", ".hidden"],
  ["1080p.mkv", "1080p"],
  ["notes", "notes"],
  ["Complete.mkv", "Complete"],
])("%s is %s", (name, expected) => {
  expect(cleanTitle(name)).toBe(expected);
});
