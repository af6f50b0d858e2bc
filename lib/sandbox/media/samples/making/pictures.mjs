import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Picture } from "./draw/picture.mjs";
import { Pen } from "./draw/shapes.mjs";

export const FRAMES_PER_SECOND = 24;

/**
 * Draws every frame of a film into a lossless video in `workshop`, and answers with its path. Drawing takes
 * minutes, so that what an earlier run has finished is used again.
 */
export async function drawPictures(film, workshop) {
  const path = join(workshop, `${film.name}.pictures.mkv`);
  if (existsSync(path)) return path;
  const { width, height } = film;
  const draft = `${path}.part.mkv`;
  const encoder = openEncoder(film, draft);
  const picture = new Picture(width, height);
  const pen = new Pen(width, height);
  for (let frame = 0; frame < film.seconds * FRAMES_PER_SECOND; frame++) {
    film.draw(picture, pen, frame / FRAMES_PER_SECOND);
    await encoder.write(picture.toYuv420(Buffer.alloc((width * height * 3) / 2)));
  }
  await encoder.close();
  renameSync(draft, path);
  return path;
}

const COLOUR = "-color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709";

function openEncoder({ width, height }, path) {
  const input = `-f rawvideo -pix_fmt yuv420p -s ${width}x${height} -r ${FRAMES_PER_SECOND} -i -`;
  const output = `-c:v libx264 -qp 0 -preset ultrafast -threads 1 ${COLOUR}`;
  const args = [..."-hide_banner -loglevel error -y".split(" "), ...`${input} ${output}`.split(" "), path];
  const ffmpeg = spawn("ffmpeg", args, { stdio: ["pipe", "inherit", "inherit"] });
  const closed = once(ffmpeg, "close");
  return {
    async write(bytes) {
      if (!ffmpeg.stdin.write(bytes)) await once(ffmpeg.stdin, "drain");
    },
    async close() {
      ffmpeg.stdin.end();
      const [code] = await closed;
      if (code !== 0) throw new Error(`ffmpeg ended with ${code} while writing ${path}.`);
    },
  };
}
