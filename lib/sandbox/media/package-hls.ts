import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { MediaProbe } from "../state/entities";
import { buildHlsIndex, type HlsIndex } from "./hls-index";
import { packageSegment, type Rendition } from "./hls-segment";
import { InputPool } from "./input";
import { readMatroskaSubtitles } from "./matroska-subtitles";
import { readMp4Subtitles } from "./mp4-subtitles";
import { PackagingCache } from "./packaging-cache";
import type { Cue } from "./subtitle-cue";

/** A film on disk. Its cache entry follows path, size and time of change, so that another content is another film. */
export type Film = { path: string; probe: MediaProbe };

/** `main` is the picture, with the sound when there is one track; `audio-1` one sound of several. */
export type RenditionName = string;

const FORMAT_VERSION = "hls-1";
const MAX_CACHE_BYTES = 4 * 1024 ** 3;
const MAX_JOBS = 4;

/**
 * Turns films into HLS, a segment when it is asked for: where to cut is known from the key frame index, so the first
 * playlist of a film of any length is there at once, and only what is watched is packaged and kept. Nothing is
 * decoded or encoded.
 */
export class HlsPackager {
  private readonly cache: PackagingCache;
  private readonly inputs = new InputPool();

  constructor(directory: string, { maxCacheBytes = MAX_CACHE_BYTES } = {}) {
    this.cache = new PackagingCache(directory, { maxBytes: maxCacheBytes, maxJobs: MAX_JOBS });
  }

  /** Where the film is cut. Throws where it cannot be packaged or read. */
  async index(film: Film): Promise<HlsIndex> {
    const key = await filmKey(film);
    const json = await this.cache.getOrMake(`${key}/index.json`, async () =>
      JSON.stringify(
        await this.inputs.use(key, film.path, (input) => buildHlsIndex(input, film.path, film.probe)),
      ),
    );
    return JSON.parse(json.toString("utf8")) as HlsIndex;
  }

  /** The initialisation of a playlist's segments; null: there is no such playlist. */
  async initSegment(film: Film, name: RenditionName): Promise<Buffer | null> {
    const index = await this.index(film);
    const rendition = renditions(index).get(name);
    if (!rendition) return null;
    const key = await filmKey(film);
    return this.cache.getOrMake(`${key}/${name}-init.mp4`, () =>
      this.inputs.use(key, film.path, async (input) => {
        const { init, media } = await packageSegment(input, index, { rendition, number: 0 });
        await this.cache.write(`${key}/${name}-0.m4s`, media);
        return init;
      }),
    );
  }

  /** One segment of a playlist; null: there is no such playlist or segment. */
  async segment(
    film: Film,
    { name, number }: { name: RenditionName; number: number },
  ): Promise<Buffer | null> {
    const index = await this.index(film);
    const rendition = renditions(index).get(name);
    if (!rendition || number < 0 || number >= index.startSeconds.length) return null;
    const key = await filmKey(film);
    // Players ask for both at once, and they are made together.
    if (number === 0) await this.initSegment(film, name);
    return this.cache.getOrMake(`${key}/${name}-${number}.m4s`, () =>
      this.inputs.use(key, film.path, async (input) => {
        return (await packageSegment(input, index, { rendition, number })).media;
      }),
    );
  }

  /** The cues of the film's own subtitle tracks, on the clock of the file. */
  async embeddedSubtitles(film: Film): Promise<Cue[][]> {
    if (film.probe.subtitles.length === 0) return [];
    const json = await this.cache.getOrMake(`${await filmKey(film)}/subtitles.json`, async () =>
      JSON.stringify(await readEmbedded(film)),
    );
    return JSON.parse(json.toString("utf8")) as Cue[][];
  }

  close(): void {
    this.inputs.close();
  }
}

/** The playlists of a film by name. One sound lies beside the picture; of several each has its own. */
export function renditions({ audioTracks }: HlsIndex): Map<RenditionName, Rendition> {
  const [only, ...more] = audioTracks;
  if (more.length === 0) return new Map([["main", { hasVideo: true, audioTrack: only ?? null }]]);
  const all = new Map<RenditionName, Rendition>([["main", { hasVideo: true, audioTrack: null }]]);
  for (const audioTrack of audioTracks) all.set(`audio-${audioTrack}`, { hasVideo: false, audioTrack });
  return all;
}

function readEmbedded({ path, probe }: Film): Promise<Cue[][]> {
  const isMp4 = probe.container === "mp4" || probe.container === "mov";
  return isMp4 ? readMp4Subtitles(path) : readMatroskaSubtitles(path);
}

async function filmKey({ path }: Film): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return createHash("sha256")
    .update(`${FORMAT_VERSION}\n${path}\n${size}\n${mtimeMs}`)
    .digest("hex")
    .slice(0, 24);
}
