import type { SampleName } from "../media/samples/samples";
import { file, folder, type TreeFolder } from "./demo-tree";

/** Names that have broken somebody's software. All of them are allowed: up to 255 bytes, and neither `/` nor NUL. */

/** Exactly 255 bytes, and as many letters. */
export const LONGEST_NAME = `${"The film whose name went on and on until nobody at the box office dared to say it aloud ".repeat(3).slice(0, 251)}.mp4`;

/** Exactly 255 bytes in 91 letters: 83 of them have three bytes each. */
const LONGEST_JAPANESE_NAME = `${"夜行列車は海を越えて朝の駅へ".repeat(6).slice(0, 83)}12.mkv`;

const VIDEO_NAMES: [name: string, sample: SampleName][] = [
  [LONGEST_NAME, "nightTrain"],
  [LONGEST_JAPANESE_NAME, "harbourLight"],
  ["🚂🌙 Night Train ✨.mp4", "nightTrain"],
  ["👩‍👩‍👧‍👦 at the harbour 🏳️‍🌈🇹🇷🇯🇵.mkv", "harbourLight"],
  ["قطار الليل.mp4", "nightTrain"],
  ["מגדלור בנמל 2.mkv", "harbourLight"],
  ["夜行列車 第１話.mp4", "nightTrain"],
  ["Полярный экспресс в тумане.mp4", "nightTrain"],
  ["İstanbul'da ığdır çörek şömine.mkv", "paperWeather"],
  ["right-to-left override \u202Egpm.4pm\u202C.mp4", "nightTrain"],
  ["left\u200Eand\u200Fright marks.mkv", "paperWeather"],
  ["zero\u200Bwidth\u200Cand\u2060joiners\uFEFF.mp4", "nightTrain"],
  ["no\u00A0break\u2003and wide spaces.mkv", "paperWeather"],
  // The same word twice: with one letter for é, and with e and a combining accent.
  ["Caf\u00E9.mkv", "paperWeather"],
  ["Cafe\u0301.mkv", "paperWeather"],
  ["Z\u0335\u0321\u0348a\u0334\u0353l\u0336\u0349g\u0337\u033Ao\u0335\u0326 weather.mkv", "paperWeather"],
  ["\"Double\" and 'single' quotes, and a `tick`.mp4", "nightTrain"],
  ["“Curly” ‘quotes’ – dashes — and… dots.mkv", "harbourLight"],
  // As clients store a backslash: put.io would turn a real one into a hyphen, so that none can be there.
  ["back＼slash＼path.mp4", "nightTrain"],
  [".leading dot.mp4", "nightTrain"],
  ["..two dots.mkv", "paperWeather"],
  ["....mp4", "nightTrain"],
  ["trailing dot.mp4.", "nightTrain"],
  ["  two leading spaces.mp4", "nightTrain"],
  ["trailing space.mp4 ", "nightTrain"],
  ["two\nlines.mp4", "nightTrain"],
  ["a\ttab.mkv", "paperWeather"],
  ["100% of %2F %00 %E0%A4%A.mp4", "nightTrain"],
  ["#1 what? this & that=those;+~.mp4", "nightTrain"],
  ['<script>alert("matinee")<script>.mp4', "nightTrain"],
  ["<img src=x onerror=alert(1)>.mkv", "paperWeather"],
  [`{{7*7}} $\{7*7} %s $(id) \`id\`.mp4`, "nightTrain"],
  ["javascript:alert(1).mp4", "nightTrain"],
  ["-rf *.mkv", "paperWeather"],
  ["CON.mp4", "nightTrain"],
  ["__proto__", "nightTrain"],
  ["constructor.mkv", "paperWeather"],
  ["0", "nightTrain"],
  ["null", "nightTrain"],
  ["no extension at all", "harbourLight"],
  ["wrong extension.txt", "smallOrbits"],
  // put.io lets a folder hold a name twice.
  ["Twice.mp4", "nightTrain"],
  ["Twice.mp4", "nightTrain"],
];

export const ODD_NAMES: TreeFolder = folder({ name: "Odd names", ageDays: 150 }, [
  folder({ name: "..", ageDays: 150 }, [file("not the folder above.txt", "about")]),
  folder({ name: "a folder\nin two lines", ageDays: 149 }, [file("inside.txt", "about")]),
  folder({ name: "📁 <b>bold<\u2215b>", ageDays: 149 }, [file("inside.txt", "about")]),
  folder({ name: "empty", ageDays: 148 }, []),
  ...VIDEO_NAMES.map(([name, sample], index) => file(name, sample, { ageDays: 147 - index * 0.1 })),
]);
