import { file, type TreeNode } from "./demo-tree";
import { FILMS } from "./demo-tree-films";
import { ODD_NAMES } from "./demo-tree-odd-names";
import { SERIES } from "./demo-tree-series";
import { ARCHIVE, DOCUMENTS, MUSIC, PHOTOS } from "./demo-tree-shelves";

/** The root of a demo account: seven folders, and the films where a stranger sees them first. */
export const DEMO_ROOT: TreeNode[] = [
  ARCHIVE,
  DOCUMENTS,
  FILMS,
  MUSIC,
  ODD_NAMES,
  PHOTOS,
  SERIES,
  file("Harbour Light.mkv", "harbourLight", { ageDays: 6, position: 0.42 }),
  file("Night Train.mp4", "nightTrain", { ageDays: 3 }),
  file("Night Train.srt", "nightTrainEnglish", { ageDays: 3 }),
  file("Paper Weather.mkv", "paperWeather", { ageDays: 9, watchedDaysAgo: 8 }),
  file("Paper Weather.ar.srt", "paperWeatherArabic", { ageDays: 9 }),
  file("Paper Weather.fr.srt", "paperWeatherFrench", { ageDays: 9 }),
  file("Paper Weather.srt", "paperWeatherEnglish", { ageDays: 9 }),
  file("Small Orbits.webm", "smallOrbits", { ageDays: 15 }),
  file("Programme.pdf", "programme", { ageDays: 2 }),
];
