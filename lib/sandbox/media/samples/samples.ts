import path from "node:path";
import type { BlobRecord, FileRecord, MediaProbe } from "../../state/entities";
import type { Store } from "../../state/store";
import manifest from "./manifest.json";
import { SAMPLES_PREFIX } from "./samples-folder";

/** What manifest.json knows of one file of the built-in library, so that a seed need not read it. */
export type SampleFacts = {
  sizeBytes: number;
  /** 8 lower-case hex digits. */
  crc32: string;
  /** As media/probe.ts answers; null for what is not media. */
  probe: MediaProbe | null;
  /** The JPEG that stands for it, relative to this folder; null: none. */
  poster: string | null;
};

export type SampleType = Pick<FileRecord, "fileType" | "contentType">;

// A JSON import has wider types than what wrote it (`string` for a union); manifest.test.ts holds it against the files.
export const SAMPLE_FACTS = manifest as unknown as Readonly<Record<string, SampleFacts>>;

/** The built-in library by short names: where each file lies below this folder. */
export const SAMPLE_PATHS = {
  nightTrain: "films/Night Train.mp4",
  nightTrainEnglish: "films/Night Train.srt",
  harbourLight: "films/Harbour Light.mkv",
  paperWeather: "films/Paper Weather.mkv",
  paperWeatherEnglish: "films/Paper Weather.srt",
  paperWeatherFrench: "films/Paper Weather.fr.srt",
  paperWeatherArabic: "films/Paper Weather.ar.srt",
  smallOrbits: "films/Small Orbits.webm",
  oldTape: "films/Super 8 Transfer.avi",
  webcam: "films/Harbour Webcam.m2ts",
  tenBits: "films/Lighthouse in Ten Bits.mkv",
  waterDamage: "films/Water Damage.avi",
  kettleOn: "music/01 Kettle On.m4a",
  lastTram: "music/02 Last Tram to the Sea.m4a",
  slowSignal: "music/03 Slow Signal.mp3",
  eveningTrain: "photos/Evening train.jpg",
  viaduct: "photos/Viaduct by moonlight.jpg",
  harbour: "photos/Harbour, half past eight.jpg",
  lamp: "photos/The lamp.jpg",
  paperSheets: "photos/Six sheets of paper.jpg",
  thirdMoon: "photos/Third moon.jpg",
  nightTrainPoster: "posters/Night Train.jpg",
  harbourLightPoster: "posters/Harbour Light.jpg",
  paperWeatherPoster: "posters/Paper Weather.jpg",
  smallOrbitsPoster: "posters/Small Orbits.jpg",
  programme: "papers/Programme.pdf",
  about: "papers/About these films.txt",
  pressKit: "papers/Press kit.zip",
  rehearsalNotes: "papers/Rehearsal notes.zip",
  oldBackup: "papers/Old backup.rar",
} as const;

export type SampleName = keyof typeof SAMPLE_PATHS;

const SAMPLE_NAMES = Object.keys(SAMPLE_PATHS) as SampleName[];

const TYPES: Record<string, SampleType> = {
  ".mp4": { fileType: "VIDEO", contentType: "video/mp4" },
  ".mkv": { fileType: "VIDEO", contentType: "video/x-matroska" },
  ".webm": { fileType: "VIDEO", contentType: "video/webm" },
  ".avi": { fileType: "VIDEO", contentType: "video/x-msvideo" },
  ".m2ts": { fileType: "VIDEO", contentType: "video/mp2t" },
  ".m4a": { fileType: "AUDIO", contentType: "audio/mp4" },
  ".mp3": { fileType: "AUDIO", contentType: "audio/mpeg" },
  ".jpg": { fileType: "IMAGE", contentType: "image/jpeg" },
  ".pdf": { fileType: "PDF", contentType: "application/pdf" },
  ".txt": { fileType: "TEXT", contentType: "text/plain" },
  ".srt": { fileType: "TEXT", contentType: "application/x-subrip" },
  ".zip": { fileType: "ARCHIVE", contentType: "application/zip" },
  ".rar": { fileType: "ARCHIVE", contentType: "application/vnd.rar" },
};

/** What put.io would call the file, by what it is and not by the name that a tree gives it. */
export function sampleType(name: SampleName): SampleType {
  const type = TYPES[path.extname(SAMPLE_PATHS[name])];
  if (type === undefined) throw new Error(`No type is known for the sample ${name}.`);
  return type;
}

/** Throws when manifest.json is older than the library. */
export function sampleFacts(name: SampleName): SampleFacts {
  const facts = SAMPLE_FACTS[SAMPLE_PATHS[name]];
  if (facts === undefined) throw new Error(`manifest.json does not know the sample ${name}.`);
  return facts;
}

/** The sample as a blob of a store; all users' files share it. */
export function sampleBlob(store: Store, name: SampleName): BlobRecord {
  const { sizeBytes, crc32, probe, poster } = sampleFacts(name);
  const posterPath = poster === null ? null : SAMPLES_PREFIX + poster;
  return store.blobs.findOrCreate({
    path: SAMPLES_PREFIX + SAMPLE_PATHS[name],
    sizeBytes,
    crc32,
    probe,
    posterPath,
  });
}

/**
 * Brings the built-in blobs of an older data directory up to the library of this version, and every file made of them:
 * a film that was drawn anew has another size, and would otherwise count as lost.
 */
export function refreshSamples(store: Store): void {
  for (const name of SAMPLE_NAMES) {
    const { sizeBytes, crc32, probe } = sampleFacts(name);
    const known = store.blobs.byPath(SAMPLES_PREFIX + SAMPLE_PATHS[name]);
    if (known === null || (known.sizeBytes === sizeBytes && known.crc32 === crc32)) continue;
    const { id } = sampleBlob(store, name);
    store.blobs.update(id, { crc32, probe });
    store.files.replaceBlob({ blobId: id, sizeBytes, crc32 });
  }
}
