import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { kindOfName, unreadableProbe } from "../file-kind";
import { probeMedia } from "../probe";
import type { SampleFacts } from "./samples";
import { SAMPLES_FOLDER } from "./samples-folder";

const CLIPS = new Set(["Super 8 Transfer", "Harbour Webcam", "Lighthouse in Ten Bits"]);
const FOLDERS = ["films", "music", "papers", "photos", "posters"];

/** Reads every file of the built-in library and says what manifest.json ought to hold, in a fixed order. */
export async function readSampleFacts(): Promise<Record<string, SampleFacts>> {
  const facts: Record<string, SampleFacts> = {};
  for (const folder of FOLDERS) {
    for (const name of readdirSync(path.join(SAMPLES_FOLDER, folder)).sort()) {
      const place = `${folder}/${name}`;
      const bytes = readFileSync(path.join(SAMPLES_FOLDER, place));
      facts[place] = {
        sizeBytes: bytes.byteLength,
        crc32: crc32(bytes).toString(16).padStart(8, "0"),
        probe: await probeOf(place),
        poster: posterOf(place),
      };
    }
  }
  return facts;
}

async function probeOf(place: string): Promise<SampleFacts["probe"]> {
  if (!/\.(mp4|mkv|webm|avi|m2ts|m4a|mp3)$/.test(place)) return null;
  const { fileType, contentType } = kindOfName(place);
  const unreadable = fileType === "VIDEO" ? unreadableProbe(contentType) : null;
  return (await probeMedia(path.join(SAMPLES_FOLDER, place))) ?? unreadable;
}

/** Films have posters of their own name; clips show the harbour, of which they are a part, or nothing at all. */
function posterOf(place: string): string | null {
  const film = /^films\/(.+)\.(mp4|mkv|webm|avi|m2ts)$/.exec(place)?.[1];
  if (film === undefined || film === "Water Damage") return null;
  return `posters/${CLIPS.has(film) ? "Harbour Light" : film}.jpg`;
}
