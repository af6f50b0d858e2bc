import { join } from "node:path";
import { ffmpeg } from "./films.mjs";
import { playRecord, RECORDS } from "./sound/scores.mjs";

/** Three tracks of an album that does not exist: two as AAC, one as MP3, with tags. */
export function makeRecords({ workshop, out }) {
  for (const record of RECORDS) {
    const sound = playRecord(record).writeWav(join(workshop, `record-${record.track}.wav`));
    const tags = {
      artist: "The Matinee Ensemble",
      album: "Music for Small Screens",
      track: `${record.track}/3`,
      date: "2024",
      genre: "Ambient",
    };
    const metadata = Object.entries(tags).flatMap(([key, value]) => ["-metadata", `${key}=${value}`]);
    const isMp3 = record.track === 3;
    const codec = isMp3
      ? "-c:a libmp3lame -b:a 56k -id3v2_version 3"
      : "-c:a aac -b:a 48k -movflags +faststart";
    const to = join(out, `0${record.track} ${record.title}.${isMp3 ? "mp3" : "m4a"}`);
    ffmpeg({ inputs: [sound], options: [codec, metadata], title: record.title, to });
  }
}
