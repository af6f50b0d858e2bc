import { kindOfName } from "../media/file-kind";
import { SAMPLE_PATHS, type SampleName, sampleFacts } from "../media/samples/samples";

/** A file that a simulated transfer brings: the path that its source gives it, and the sample whose bytes it has. */
export type SimulatedFile = { parts: string[]; sample: SampleName };

const BY_EXTENSION: Record<string, SampleName> = {
  mp4: "nightTrain",
  m4v: "nightTrain",
  webm: "smallOrbits",
  avi: "oldTape",
  m2ts: "webcam",
  mp3: "slowSignal",
  zip: "pressKit",
  rar: "oldBackup",
  srt: "nightTrainEnglish",
};

const BY_TYPE: Partial<Record<string, SampleName>> = {
  VIDEO: "harbourLight",
  AUDIO: "kettleOn",
  IMAGE: "viaduct",
  PDF: "programme",
  ARCHIVE: "pressKit",
};

/**
 * What stands for a file that cannot be fetched from anywhere: bytes of the built-in library, of the kind that the name
 * promises, so that what arrives plays. Its size is the sample's.
 */
export function simulatedFile(parts: string[]): SimulatedFile {
  const name = parts.at(-1) ?? "";
  const extension = /\.([^.]+)$/s.exec(name)?.[1]?.toLowerCase() ?? "";
  return { parts, sample: BY_EXTENSION[extension] ?? BY_TYPE[kindOfName(name).fileType] ?? "about" };
}

/** What a name without any list of files may stand for: the file itself, or a folder with a film and its subtitles. */
export function simulatedContents(name: string): SimulatedFile[] {
  const isFile = kindOfName(name).fileType !== "FILE";
  if (isFile) return [simulatedFile([name])];
  return ["mkv", "srt"].map((extension) => simulatedFile([name, `${name}.${extension}`]));
}

/** All together; the names of samples are as the store keeps them. */
export function simulatedBytes(files: readonly { sample: string }[]): number {
  return files.reduce((sum, file) => sum + sampleFacts(knownSample(file.sample)).sizeBytes, 0);
}

/** The sample that an older data directory may have known by another name is a text. */
export function knownSample(name: string): SampleName {
  return Object.hasOwn(SAMPLE_PATHS, name) ? (name as SampleName) : "about";
}
