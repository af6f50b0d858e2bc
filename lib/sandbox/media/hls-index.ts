import { EncodedPacketSink, type Input, type InputAudioTrack, type InputVideoTrack } from "mediabunny";
import type { MediaProbe } from "../state/entities";
import { FileWindow } from "./file-window";
import { readMatroska } from "./matroska";
import { readBlocks } from "./matroska-blocks";
import { isPackableAudio } from "./packable";

/**
 * Where a film is cut. It is known before anything is packaged: key frames stand in the sample table of an MP4 and
 * in the Cues of a Matroska file. Times are of the packaged film, which begins at zero.
 */
export type HlsIndex = {
  /** The file's own time at our zero: what its times must be reduced by. */
  originSeconds: number;
  durationSeconds: number;
  /** Where each segment begins; the first is 0, the others are key frames. */
  startSeconds: number[];
  /** Places among the file's audio tracks of those that can be packaged. */
  audioTracks: number[];
  peakBitRate: number;
  averageBitRate: number;
};

/** A key frame, and how many bytes of the film stand before it. */
type KeyFrame = { seconds: number; bytesBefore: number };

const TARGET_SECONDS = 6;
/** What the fragment headers add to the media itself. */
const OVERHEAD_BIT_RATE = 12_000;
/** The audio packets that are enough to know a rate by. */
const AUDIO_SAMPLE_PACKETS = 500;

/** Throws where the file has no key frame at all, or mediabunny cannot read it. */
export async function buildHlsIndex(input: Input, path: string, probe: MediaProbe): Promise<HlsIndex> {
  const [video] = await input.getVideoTracks();
  if (!video) throw new Error("There is no picture to package.");
  const audioTracks = probe.audio.flatMap((track, index) => (isPackableAudio(track.codec) ? [index] : []));
  const allAudio = await input.getAudioTracks();
  const audio = audioTracks.flatMap((index) => allAudio[index] ?? []);
  const originSeconds = await findOrigin(video, audio);
  const { keyFrames, totalBytes, isWholeFile } = await findKeyFrames(path, probe, video);
  const durationSeconds = Math.max(0.1, probe.durationSeconds - originSeconds);
  const shifted = keyFrames.map((frame) => ({ ...frame, seconds: frame.seconds - originSeconds }));
  const segments = cut(shifted, durationSeconds);
  // The bytes of a Matroska file are counted with the sound between them.
  const audioBitRate = isWholeFile ? 0 : await highestBitRate(audio);
  return {
    originSeconds,
    durationSeconds,
    startSeconds: segments.map((segment) => segment.seconds),
    audioTracks,
    peakBitRate: Math.ceil(
      peakOf(segments, { durationSeconds, totalBytes }) + audioBitRate + OVERHEAD_BIT_RATE,
    ),
    averageBitRate: Math.ceil((totalBytes * 8) / durationSeconds + audioBitRate + OVERHEAD_BIT_RATE),
  };
}

/**
 * The earliest picture or sound. Sound before zero is the encoder's run-up, which is not meant to be heard; pictures
 * before zero are needed to decode those after it.
 */
async function findOrigin(video: InputVideoTrack, audio: InputAudioTrack[]): Promise<number> {
  const first = await video.getFirstTimestamp();
  if (first <= 0) return first;
  const sounds = await Promise.all(audio.map((track) => track.getFirstTimestamp()));
  return Math.max(0, Math.min(first, ...sounds));
}

async function findKeyFrames(path: string, probe: MediaProbe, video: InputVideoTrack) {
  if (probe.container === "matroska" || probe.container === "webm") {
    const found = await FileWindow.using(path, (file) => findMatroskaKeyFrames(file, video.id));
    return { ...found, isWholeFile: true };
  }
  const keyFrames: KeyFrame[] = [];
  let totalBytes = 0;
  const packets = new EncodedPacketSink(video).packets(undefined, undefined, { metadataOnly: true });
  for await (const packet of packets) {
    if (packet.type === "key") keyFrames.push({ seconds: packet.timestamp, bytesBefore: totalBytes });
    totalBytes += packet.byteLength;
  }
  return { keyFrames, totalBytes, isWholeFile: false };
}

async function findMatroskaKeyFrames(file: FileWindow, trackNumber: number) {
  const matroska = await readMatroska(file);
  if (!matroska) throw new Error("The Matroska headers cannot be read.");
  const { tickSeconds, clustersStart } = matroska;
  const cued = matroska.cues.filter((cue) => cue.trackNumber === trackNumber);
  const keyFrames: KeyFrame[] = cued.map((cue) => ({
    seconds: cue.timeTicks * tickSeconds,
    bytesBefore: cue.clusterPosition - clustersStart,
  }));
  // A stream has no Cues, and a single one is no index: then every block's header is looked at.
  if (keyFrames.length < 2) {
    keyFrames.length = 0;
    for await (const block of readBlocks(file, matroska)) {
      if (block.trackNumber !== trackNumber || !block.isKey) continue;
      keyFrames.push({ seconds: block.timeTicks * tickSeconds, bytesBefore: block.start - clustersStart });
    }
  }
  return { keyFrames, totalBytes: matroska.segmentEnd - clustersStart };
}

/**
 * Segments of at most six seconds where the key frames allow it: each ends at the last key frame within them, or at
 * the first one behind them.
 */
function cut(keyFrames: KeyFrame[], durationSeconds: number): KeyFrame[] {
  const segments: KeyFrame[] = [{ seconds: 0, bytesBefore: 0 }];
  const frames = keyFrames.filter((frame) => frame.seconds < durationSeconds - 0.05);
  for (const [index, frame] of frames.entries()) {
    const start = segments.at(-1)?.seconds ?? 0;
    const next = frames[index + 1]?.seconds ?? durationSeconds;
    // Half a second may be missing at the start: sound before the first picture, or a late first key frame.
    if (frame.seconds - start > 0.5 && next - start > TARGET_SECONDS + 0.05) segments.push(frame);
  }
  return segments;
}

function peakOf(
  segments: KeyFrame[],
  { durationSeconds, totalBytes }: { durationSeconds: number; totalBytes: number },
): number {
  return segments.reduce((peak, segment, index) => {
    const next = segments[index + 1] ?? { seconds: durationSeconds, bytesBefore: totalBytes };
    const seconds = Math.max(0.5, next.seconds - segment.seconds);
    return Math.max(peak, ((next.bytesBefore - segment.bytesBefore) * 8) / seconds);
  }, 0);
}

async function highestBitRate(audio: InputAudioTrack[]): Promise<number> {
  const rates = await Promise.all(
    audio.map(async (track) => (await track.computePacketStats(AUDIO_SAMPLE_PACKETS)).averageBitrate),
  );
  return Math.max(0, ...rates);
}
