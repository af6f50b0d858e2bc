import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { ConversionJob } from "./remux";

/**
 * What ffmpeg may open. Not its playlists: a “film” that is one would make it read other files, or ask other hosts.
 */
const CONTAINERS =
  "avi,asf,flv,matroska,webm,mov,mp4,mpeg,mpegts,mpegvideo,ogg,rm,nut,dv,m4v,h264,hevc,3gp,3g2,mxf";

/** Of its messages, enough to say why. */
const MAX_MESSAGE = 2000;

/** Thrown where the program is not on this machine. */
export class FfmpegMissing extends Error {}

/**
 * Makes an MP4 that plays everywhere (H.264, AAC in stereo) of anything that ffmpeg reads. The program runs beside the
 * sandbox and is killed with the signal; this settles when it has gone. Throws where it fails.
 */
export async function encodeToMp4(command: string, job: ConversionJob & { durationSeconds: number }) {
  job.signal.throwIfAborted();
  const child = spawn(command, ffmpegArguments(job), {
    stdio: ["ignore", "pipe", "pipe"],
    signal: job.signal,
    // Asked politely it would first write the film's end, which nobody wants any more.
    killSignal: "SIGKILL",
  });
  let message = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    message = (message + text).slice(-MAX_MESSAGE);
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const part = readProgress(line, job.durationSeconds);
    if (part !== null) job.onProgress(part);
  });
  await new Promise<void>((resolve, reject) => {
    let failure: Error | null = null;
    child.once("error", (error) => {
      failure = isMissing(error) ? new FfmpegMissing("ffmpeg is not installed.") : error;
      // Nothing was started, so nothing will close.
      if (child.pid === undefined) reject(failure);
    });
    child.once("close", (code) => {
      if (failure) reject(failure);
      else if (code === 0) resolve();
      else reject(new Error(`ffmpeg ended with ${code}: ${message.trim()}`));
    });
  });
}

function ffmpegArguments({ path, target }: ConversionJob): string[] {
  const input = ["-protocol_whitelist", "file", "-format_whitelist", CONTAINERS, "-i", `file:${path}`];
  const picture = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-pix_fmt", "yuv420p"];
  // Odd sizes exist and 4:2:0 has none; square pixels spare every player a decision.
  const shape = ["-vf", "scale=trunc(iw*max(sar\\,1)/2)*2:trunc(ih/2)*2,setsar=1"];
  const sound = ["-c:a", "aac", "-b:a", "160k", "-ac", "2"];
  const output = ["-movflags", "+faststart", "-f", "mp4", `file:${target}`];
  return [
    ...["-hide_banner", "-nostdin", "-y", "-loglevel", "error", "-progress", "pipe:1"],
    ...[...input, "-map", "0:v:0", "-map", "0:a?", "-map_metadata", "-1"],
    ...[...picture, ...shape, ...sound, ...output],
  ];
}

/** `out_time_us=1234567` of ffmpeg's `-progress`, as a part of the whole; null: another line, or no length is known. */
function readProgress(line: string, durationSeconds: number): number | null {
  const time = /^out_time_us=(\d+)$/.exec(line)?.[1];
  if (time === undefined || durationSeconds <= 0) return null;
  return Math.min(1, Number(time) / 1_000_000 / durationSeconds);
}

function isMissing(error: Error): boolean {
  return "code" in error && (error.code === "ENOENT" || error.code === "EACCES");
}
