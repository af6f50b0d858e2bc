import {
  file,
  folder,
  numbered,
  type TreeFile,
  type TreeFolder,
  type TreeNode,
  twoDigits,
} from "./demo-tree";

/** Series in seasons. The episodes are the four films over and over, so that every one of them plays. */

const LAMPLIGHTERS_1 = [
  "The Long Dusk",
  "Oil and Water",
  "A Ladder for Ada",
  "The Fog Bell",
  "Half a Mile of Wick",
  "What the Watchman Saw",
  "Number Nineteen",
  "The Match Seller",
  "Gaslight",
  "Everyone Home by Eleven",
];

const LAMPLIGHTERS_2 = [
  "Electric",
  "The Strike",
  "Two Keys",
  "Letters from the Coast",
  "Snow on the Glass",
  "The Inspector",
  "Ada Alone",
  "Candles",
  "The Bridge Lamps",
  "A Short Night",
  "The Last Round",
  "Morning",
];

const TIDEWATER = ["The Slipway", "Low Water", "A Borrowed Boat", "The Pilot", "Spring Tide", "Home Ground"];

export const SERIES: TreeFolder = folder({ name: "Series", ageDays: 700 }, [
  folder({ name: "The Lamplighters", ageDays: 640 }, [
    folder(
      { name: "Season 1", ageDays: 640 },
      markFirstSeason(lamplighters(1, { titles: LAMPLIGHTERS_1, ageDays: 640 })),
    ),
    folder(
      { name: "Season 2", ageDays: 96 },
      markSecondSeason(lamplighters(2, { titles: LAMPLIGHTERS_2, ageDays: 96 })),
    ),
  ]),
  folder({ name: "Northern Line", ageDays: 410 }, [
    folder({ name: "Northern.Line.S01.1080p.WEB-DL.AAC2.0.H.264-MATINEE", ageDays: 410 }, northernLine()),
  ]),
  folder({ name: "Tidewater", ageDays: 230 }, tidewater()),
  folder({ name: "Kumo to Densha", ageDays: 33 }, kumo()),
  folder({ name: "Orrery - A Course in Twenty-Six Evenings", ageDays: 505 }, orrery()),
]);

function lamplighters(
  season: number,
  { titles, ageDays }: { titles: string[]; ageDays: number },
): TreeFile[] {
  return titles.map((title, index) => {
    const name = `The Lamplighters S${twoDigits(season)}E${twoDigits(index + 1)} ${title}`;
    return index % 2 === 0
      ? file(`${name}.mkv`, "harbourLight", { ageDays: ageDays - index * 7 })
      : file(`${name}.mp4`, "nightTrain", { ageDays: ageDays - index * 7 });
  });
}

/** All of it has been seen. */
function markFirstSeason(episodes: TreeFile[]): TreeFile[] {
  return episodes.map((episode, index) => ({ ...episode, watchedDaysAgo: 560 - index * 3 }));
}

/** Three seen, the fourth half seen, the rest new. */
function markSecondSeason(episodes: TreeFile[]): TreeFile[] {
  return episodes.map((episode, index) => {
    if (index < 3) return { ...episode, watchedDaysAgo: 12 - index * 3 };
    return index === 3 ? { ...episode, watchedDaysAgo: 2, position: 0.46 } : episode;
  });
}

/** Plain numbers without zeros: episode 10 must come after 9, not after 1. */
function northernLine(): TreeNode[] {
  const episodes = numbered(12, {
    ageDays: 410,
    stepDays: 0.01,
    make: (number) => ({
      name: `Northern.Line.S01E${number}.1080p.WEB-DL.AAC2.0.H.264-MATINEE.mkv`,
      sample: "paperWeather",
    }),
  });
  return [...episodes, file("Northern.Line.S01.nfo", "about")];
}

function tidewater(): TreeNode[] {
  return TIDEWATER.flatMap((title, index) => {
    const name = `Tidewater - 1x${twoDigits(index + 1)} - ${title}`;
    const position = index === 1 ? 0.82 : 0;
    return [
      file(`${name}.mp4`, "nightTrain", { ageDays: 230 - index * 7, position }),
      file(`${name}.srt`, "nightTrainEnglish", { ageDays: 230 - index * 7 }),
    ];
  });
}

function kumo(): TreeNode[] {
  return numbered(13, {
    ageDays: 33,
    stepDays: 1,
    make: (number) => ({
      name: `[Kiosk] 雲と電車 Kumo to Densha - ${twoDigits(number)} [720p].mkv`,
      sample: "paperWeather",
    }),
  });
}

function orrery(): TreeNode[] {
  return numbered(26, {
    ageDays: 505,
    stepDays: 2,
    make: (number) => ({ name: `Evening ${number}.webm`, sample: "smallOrbits" }),
  });
}
