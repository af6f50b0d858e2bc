import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** What needs work before it can be watched or read. The films are cut from those that are made already. */

const NOTES = {
  "notes/Act one.txt":
    "Ada lights the lamp before the curtain rises, and not with it.\nThe kettle is real.\n",
  "notes/Act two.txt": "More fog. The ferry leaves on the second bell.\n",
  "notes/Şükran's list.txt": "Rope, oil, wick; two sheets of grey paper; tea.\n",
};

/** `films` and `papers` are the folders of the library. */
export function makeAttic({ films, papers }) {
  makeWebcam(films);
  makeTenBits(films);
  writeFileSync(join(films, "Water Damage.avi"), waterDamage());
  makeLockedZip(join(papers, "Rehearsal notes.zip"));
  writeFileSync(join(papers, "Old backup.rar"), storedRar("Seating plan, 2009.txt", "Row F is broken.\n"));
}

/** H.264 and AAC that only the container keeps from playing: no encoder is needed to help it. */
function makeWebcam(films) {
  const picture = "-vf scale=480:270:flags=lanczos -c:v libx264 -preset veryslow -crf 30 -g 48";
  const options = `-map 0:v:0 -map 0:a:0 ${picture} -c:a aac -b:a 40k -ac 1 -output_ts_offset 3600 -mpegts_m2ts_mode 0 -f mpegts`;
  cut(films, { from: 20, options, to: "Harbour Webcam.m2ts" });
}

/** HEVC of ten bits and AC-3, as television has them and hardly a browser plays. */
function makeTenBits(films) {
  const picture = "-vf scale=640:360:flags=lanczos -c:v libx265 -preset slow -crf 32 -pix_fmt yuv420p10le";
  const options = `-map 0:v:0 -map 0:a:0 ${picture} -x265-params log-level=error -c:a ac3 -b:a 64k -ac 1`;
  cut(films, { from: 34, options, to: "Lighthouse in Ten Bits.mkv" });
}

function cut(films, { from, options, to }) {
  const source = ["-ss", String(from), "-t", "10", "-i", join(films, "Harbour Light.mkv")];
  const exact = [
    "-map_metadata",
    "-1",
    "-fflags",
    "+bitexact",
    "-flags:v",
    "+bitexact",
    "-flags:a",
    "+bitexact",
  ];
  const quiet = ["-hide_banner", "-loglevel", "error", "-y"];
  execFileSync("ffmpeg", [...quiet, ...source, ...options.split(" "), ...exact, join(films, to)]);
}

/** Begins as an AVI does and goes on as nothing: whatever tries to convert it has to give up. */
function waterDamage() {
  const bytes = Buffer.alloc(16_384);
  let state = 1987;
  for (let index = 0; index < bytes.length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("AVI LIST", 8, "latin1");
  return bytes;
}

/** Locked with the word “matinee”. Encryption begins with chance, so that two runs differ. */
function makeLockedZip(target) {
  const folder = mkdtempSync(join(tmpdir(), "matinee-attic-"));
  execFileSync("mkdir", [join(folder, "notes")]);
  for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(folder, name), text);
  const made = join(folder, "notes.zip");
  execFileSync("zip", ["-q", "-X", "-P", "matinee", made, ...Object.keys(NOTES)], { cwd: folder });
  writeFileSync(target, readFileSync(made));
  rmSync(folder, { recursive: true });
}

/** A RAR of one stored file, by the format's own description: what was common before the year 2013. */
function storedRar(name, text) {
  const data = Buffer.from(text);
  const archive = rarBlock(0x73, 0, Buffer.alloc(6));
  const facts = Buffer.alloc(25);
  facts.writeUInt32LE(data.length, 0);
  facts.writeUInt32LE(data.length, 4);
  facts.writeUInt8(3, 8);
  facts.writeUInt32LE(crc32(data), 9);
  facts.writeUInt32LE(0x3a216000, 13);
  facts.writeUInt8(20, 17);
  facts.writeUInt8(0x30, 18);
  facts.writeUInt16LE(name.length, 19);
  facts.writeUInt32LE(0o100644, 21);
  const file = rarBlock(0x74, 0x8000, Buffer.concat([facts, Buffer.from(name, "latin1")]));
  const mark = Buffer.from("Rar!\x1a\x07\x00", "latin1");
  return Buffer.concat([mark, archive, file, data, rarBlock(0x7b, 0x4000, Buffer.alloc(0))]);
}

function rarBlock(kind, flags, body) {
  const head = Buffer.alloc(7);
  head.writeUInt8(kind, 2);
  head.writeUInt16LE(flags, 3);
  head.writeUInt16LE(7 + body.length, 5);
  head.writeUInt16LE(crc32(Buffer.concat([head.subarray(2), body])) & 0xffff, 0);
  return Buffer.concat([head, body]);
}
