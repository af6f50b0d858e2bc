import type { SampleName } from "../media/samples/samples";
import { file, folder, type TreeFolder, type TreeNode } from "./demo-tree";

/** Films: some in folders with what came along, some lying about. */

type Release = {
  title: string;
  year: number;
  ageDays: number;
  sample: "nightTrain" | "harbourLight" | "paperWeather";
};

const RELEASES: Release[] = [
  { title: "The Last Ferry", year: 2019, ageDays: 690, sample: "harbourLight" },
  { title: "A Winter Timetable", year: 2021, ageDays: 655, sample: "nightTrain" },
  { title: "Scissors and Sky", year: 2016, ageDays: 601, sample: "paperWeather" },
  { title: "Platform Nine at Dawn", year: 2022, ageDays: 512, sample: "nightTrain" },
  { title: "Lamp Oil", year: 1958, ageDays: 467, sample: "harbourLight" },
  { title: "The Cartographers Daughter", year: 2020, ageDays: 388, sample: "paperWeather" },
  { title: "Sleeper", year: 2023, ageDays: 301, sample: "nightTrain" },
  { title: "Salt on the Window", year: 2017, ageDays: 248, sample: "harbourLight" },
  { title: "Forecast", year: 2024, ageDays: 120, sample: "paperWeather" },
  { title: "The Paper Season", year: 2023, ageDays: 61, sample: "paperWeather" },
];

const LOOSE: [name: string, sample: SampleName, ageDays: number][] = [
  ["Signal.Box.2018.720p.WEB.x264-MATINEE.mp4", "nightTrain", 588],
  ["The.Kettle.2020.1080p.BluRay.DTS.x264-MATINEE.mkv", "harbourLight", 540],
  ["Ring.System.2021.2160p.VP9.Opus-MATINEE.webm", "smallOrbits", 433],
  ["Three.Moons.2022.1080p.VP9.Opus-MATINEE.webm", "smallOrbits", 352],
  ["Breakwater (1997) [Restored].mkv", "harbourLight", 275],
  ["No Ticket (2015).mp4", "nightTrain", 190],
  ["Six Colours (2011).mkv", "paperWeather", 143],
  ["The Conductor's Tea (2024).mp4", "nightTrain", 20],
];

const POSTERS = {
  nightTrain: "nightTrainPoster",
  harbourLight: "harbourLightPoster",
  paperWeather: "paperWeatherPoster",
} as const;

export const FILMS: TreeFolder = folder({ name: "Films", ageDays: 700, sortBy: "NAME_ASC" }, [
  ...RELEASES.map(release),
  ...LOOSE.map(([name, sample, ageDays]) => file(name, sample, { ageDays })),
  folder({ name: "From the attic", ageDays: 637 }, [
    file("Harbour Webcam.m2ts", "webcam"),
    file("Lighthouse in Ten Bits.mkv", "tenBits"),
    file("Water Damage.avi", "waterDamage"),
  ]),
  file("Super 8 Transfer.avi", "oldTape", { ageDays: 640 }),
  file("Winter 1987 (Super 8).avi", "oldTape", { ageDays: 639 }),
]);

function release({ title, year, ageDays, sample }: Release): TreeFolder {
  const name = `${title.replaceAll(" ", ".")}.${year}.1080p.BluRay.x264-MATINEE`;
  const isMp4 = sample === "nightTrain";
  const position = title === "Sleeper" ? 0.31 : 0;
  const children: TreeNode[] = [
    file(`${name}.${isMp4 ? "mp4" : "mkv"}`, sample, { position }),
    file("poster.jpg", POSTERS[sample]),
    file(`${name}.nfo`, "about"),
  ];
  if (isMp4) children.push(file(`${name}.en.srt`, "nightTrainEnglish"));
  if (sample === "paperWeather") {
    children.push(file(`${name}.srt`, "paperWeatherEnglish"), file(`${name}.ar.srt`, "paperWeatherArabic"));
  }
  return folder({ name: `${title} (${year})`, ageDays }, children);
}
