import type { SampleName } from "../media/samples/samples";
import { file, folder, nested, numbered, type TreeFile, type TreeFolder, twoDigits } from "./demo-tree";

/** Music, photos, documents and the archive, which is ten folders deep. */

const TRACKS: Record<string, string[]> = {
  "The Matinee Ensemble - Music for Small Screens (2024)": [
    "Kettle On",
    "Last Tram to the Sea",
    "Slow Signal",
  ],
  "Halyard - Nine Harbours (2018)": [
    "Slack Water",
    "Pilot Flag",
    "Nine Harbours",
    "Fog Signal",
    "The Chandler",
    "Rope Walk",
    "Lee Shore",
    "Riding Light",
    "Ebb",
  ],
  "Minor Planets - Periapsis (2021)": [
    "Launch Window",
    "Periapsis",
    "Long Way Round",
    "Shepherd Moon",
    "Terminator",
    "Return",
  ],
  "Various - Waiting Rooms, Volume 2 (2013)": [
    "Platform Announcements",
    "A Bench",
    "Vending Machine",
    "Through Train",
    "Rain on Glass",
    "The 23.50",
    "Lost Property",
    "First Light",
    "Change Here",
    "Quiet Coach",
    "Points Failure",
    "Terminus",
  ],
};

const ALBUM_AGES = [14, 480, 260, 620];

export const MUSIC: TreeFolder = folder({ name: "Music", ageDays: 650 }, [
  ...Object.entries(TRACKS).map(([album, titles], index) => {
    return folder({ name: album, ageDays: ALBUM_AGES[index] ?? 300 }, [
      ...titles.map((title, track) => song(track + 1, title)),
      file(
        "cover.jpg",
        (["harbour", "lamp", "smallOrbitsPoster", "eveningTrain"] as const)[index] ?? "viaduct",
      ),
    ]);
  }),
]);

function song(track: number, title: string): TreeFile {
  const sample = (["kettleOn", "lastTram", "slowSignal"] as const)[(track - 1) % 3] ?? "kettleOn";
  return file(`${twoDigits(track)} ${title}.${sample === "slowSignal" ? "mp3" : "m4a"}`, sample);
}

const PHOTO_SAMPLES: SampleName[] = [
  "eveningTrain",
  "viaduct",
  "harbour",
  "lamp",
  "paperSheets",
  "thirdMoon",
];

export const PHOTOS: TreeFolder = folder({ name: "Photos", ageDays: 600, sortBy: "DATE_DESC" }, [
  folder({ name: "Lighthouse weekend", ageDays: 74 }, photos({ count: 24, first: 2041, ageDays: 74 })),
  folder(
    { name: "Night train to the coast", ageDays: 321 },
    photos({ count: 30, first: 1188, ageDays: 321 }),
  ),
  folder(
    { name: "Paper theatre, opening night", ageDays: 540 },
    photos({ count: 18, first: 307, ageDays: 540 }),
  ),
  ...PHOTO_SAMPLES.map((sample, index) =>
    file(`Favourite ${index + 1}.jpg`, sample, { ageDays: 40 - index }),
  ),
]);

function photos({ count, first, ageDays }: { count: number; first: number; ageDays: number }): TreeFile[] {
  return numbered(count, {
    ageDays,
    stepDays: 0.003,
    make: (number) => ({
      name: `IMG_${String(first + number).padStart(4, "0")}.jpg`,
      sample: PHOTO_SAMPLES[(number * 5 + first) % PHOTO_SAMPLES.length] ?? "viaduct",
    }),
  });
}

export const DOCUMENTS: TreeFolder = folder({ name: "Documents", ageDays: 710 }, [
  folder({ name: "Programmes", ageDays: 400 }, [
    ...numbered(10, {
      ageDays: 400,
      stepDays: 36,
      make: (number) => ({ name: `Programme, evening ${number}.pdf`, sample: "programme" }),
    }),
  ]),
  folder({ name: "Manuals", ageDays: 505 }, [
    file("Projector lamp, replacing the.pdf", "programme"),
    file("Super 8 splicer.pdf", "programme"),
    file("Kettle.pdf", "programme"),
  ]),
  file("Notes on paper rain.txt", "about", { ageDays: 130 }),
  file("Screen measurements.txt", "about", { ageDays: 377 }),
  file("Seating plan.pdf", "programme", { ageDays: 52 }),
]);

/** Ten folders below one another, this one counted. */
export const DEEP_PATH = [
  "Archive",
  "2019",
  "Backup of the old laptop",
  "Disk 3",
  "Home",
  "Video",
  "Holidays",
  "The coast",
  "Day 2",
  "Evening",
];

export const ARCHIVE: TreeFolder = (() => {
  const [top = "", ...rest] = DEEP_PATH;
  const deepest = [
    file("Harbour Light (first cut).mkv", "harbourLight", { ageDays: 718 }),
    file("The lamp.jpg", "lamp", { ageDays: 718 }),
    file("Read me first.txt", "about", { ageDays: 717 }),
  ];
  return folder({ name: top, ageDays: 720, sortBy: "SIZE_DESC" }, [
    nested({ names: rest, ageDays: 719 }, deepest),
    file("Old backup.rar", "oldBackup", { ageDays: 715 }),
    folder({ name: "The password is matinee", ageDays: 300 }, [
      file("Rehearsal notes.zip", "rehearsalNotes"),
    ]),
    ...numbered(6, {
      ageDays: 590,
      stepDays: 90,
      make: (number) => ({ name: `Press kit ${number}.zip`, sample: "pressKit" }),
    }),
  ]);
})();
