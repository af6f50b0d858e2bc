import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { harbourLight } from "./films/harbour-light.mjs";
import { nightTrain } from "./films/night-train.mjs";
import { paperWeather } from "./films/paper-weather.mjs";
import { smallOrbits } from "./films/small-orbits.mjs";
import { drawPictures, FRAMES_PER_SECOND } from "./pictures.mjs";
import { narrate, underVoice } from "./sound/narration.mjs";
import { scoreHarbourLight, scoreNightTrain, scorePaperWeather, scoreSmallOrbits } from "./sound/scores.mjs";
import { HARBOUR_LIGHT_WORDS, inTwoLines, NIGHT_TRAIN_WORDS, PAPER_WEATHER_WORDS, toSrt } from "./words.mjs";

/** The four films, and the clip that no browser plays; each function leaves its files in `out`. */

const KEYFRAME_EVERY = 2 * FRAMES_PER_SECOND;

/** Encoders and the clock leave their marks in files unless told not to; x264's output depends on its threads. */
const REPEATABLE = "-threads 2 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1";

/** Runs ffmpeg; options may be given several in one string, where none of them holds a space. */
export function ffmpeg({ inputs, options, title, to }) {
  const sources = inputs.flatMap((input) =>
    Array.isArray(input) ? [...input[0].split(" "), "-i", input[1]] : ["-i", input],
  );
  const output = [...options, REPEATABLE].flatMap((option) =>
    Array.isArray(option) ? option : option.split(" "),
  );
  const args = [
    "-hide_banner",
    "-loglevel",
    "error",
    "-y",
    ...sources,
    ...output,
    "-metadata",
    `title=${title}`,
    to,
  ];
  execFileSync("ffmpeg", args, { stdio: "inherit" });
}

/** Calm pictures with fine gradients: all the effort x264 can make, and more bits for what is dark. */
function h264(quality) {
  const keyframes = `-g ${KEYFRAME_EVERY} -keyint_min ${KEYFRAME_EVERY} -sc_threshold 0`;
  return `-c:v libx264 -crf ${quality} -profile:v high -preset slow -bf 5 -aq-mode 3 ${keyframes} -pix_fmt yuv420p`;
}

const aac = (kilobits) => `-c:a aac -b:a ${kilobits}k -ar 48000`;
const trackName = (track, language, title) => [
  ...[`-metadata:s:${track}`, `language=${language}`],
  ...[`-metadata:s:${track}`, `title=${title}`],
];

function cuesOf(words, column) {
  return words.map((line) => ({ start: line[0], end: line[1], text: line[column] }));
}

/** The score as a WAV in the workshop; like pictures, what an earlier run has made is used again. */
function soundOf(film, compose, workshop) {
  const path = join(workshop, `${film.name}.wav`);
  return existsSync(path) ? path : compose(film.seconds).writeWav(path);
}

/** H.264 and AAC in MP4; English subtitles beside it. */
export async function makeNightTrain({ workshop, out }) {
  const inputs = [await drawPictures(nightTrain, workshop), soundOf(nightTrain, scoreNightTrain, workshop)];
  const options = [h264(34.5), aac(48), "-movflags +faststart"];
  ffmpeg({ inputs, options, title: "Night Train", to: join(out, "Night Train.mp4") });
  writeFileSync(join(out, "Night Train.srt"), toSrt(cuesOf(NIGHT_TRAIN_WORDS, 2)));
}

/** H.264 in Matroska, narrated in English and Turkish, with subtitles of both inside. */
export async function makeHarbourLight({ workshop, out }) {
  const voices = [
    narrateHarbourLight({ column: 1, voice: "en-gb-x-rp", speed: 138, workshop }),
    narrateHarbourLight({ column: 2, voice: "tr", speed: 136, workshop }),
  ];
  const pictures = await drawPictures(harbourLight, workshop);
  const options = [
    "-map 0 -map 1 -map 2 -map 3 -map 4",
    ...[h264(33), aac(52), "-c:s srt"],
    ...[trackName("a:0", "eng", "English"), trackName("a:1", "tur", "Türkçe")],
    ...[trackName("s:0", "eng", "English"), trackName("s:1", "tur", "Türkçe")],
    "-disposition:v:0 default -disposition:a:0 default -disposition:a:1 0 -disposition:s:0 default -disposition:s:1 0",
  ];
  const inputs = [pictures, ...voices.map(({ sound }) => sound), ...voices.map(({ subtitles }) => subtitles)];
  ffmpeg({ inputs, options, title: "Harbour Light", to: join(out, "Harbour Light.mkv") });
}

function narrateHarbourLight({ column, voice, speed, workshop }) {
  const { seconds } = harbourLight;
  const sound = join(workshop, `Harbour Light.${voice}.wav`);
  const subtitles = join(workshop, `Harbour Light.${voice}.srt`);
  if (existsSync(sound) && existsSync(subtitles)) return { sound, subtitles };
  const lines = HARBOUR_LIGHT_WORDS.map((line) => ({ start: line[0], text: line[column] }));
  const spoken = narrate(lines, { voice, speed, pitch: 34, seconds, workshop });
  const tape = spoken.tape.mix(scoreHarbourLight(seconds), underVoice(spoken.lines));
  tape.master({ fadeIn: 0.1, fadeOut: 1, peak: 0.8 }).writeWav(sound);
  const cues = spoken.lines.map(({ start, end, text }, i) => {
    const next = spoken.lines[i + 1]?.start ?? seconds;
    return { start: start - 0.1, end: Math.min(end + 0.6, next - 0.2), text: inTwoLines(text) };
  });
  writeFileSync(subtitles, toSrt(cues));
  return { sound, subtitles };
}

/** Four subtitles: English by name, French in Latin-1, Arabic, and Spanish inside. */
export async function makePaperWeather({ workshop, out }) {
  const pictures = await drawPictures(paperWeather, workshop);
  const spanish = join(workshop, "Paper Weather.es.srt");
  writeFileSync(spanish, toSrt(cuesOf(PAPER_WEATHER_WORDS, 3)));
  const inputs = [pictures, soundOf(paperWeather, scorePaperWeather, workshop), spanish];
  const tracks = [
    "-map 0 -map 1 -map 2",
    trackName("s:0", "spa", "Español"),
    "-disposition:v:0 default -disposition:a:0 default -disposition:s:0 0",
  ];
  const options = [...tracks, h264(34), aac(48), "-c:s srt"];
  ffmpeg({ inputs, options, title: "Paper Weather", to: join(out, "Paper Weather.mkv") });
  writeFileSync(join(out, "Paper Weather.srt"), toSrt(cuesOf(PAPER_WEATHER_WORDS, 2)));
  writeFileSync(join(out, "Paper Weather.fr.srt"), toSrt(cuesOf(PAPER_WEATHER_WORDS, 4)), "latin1");
  writeFileSync(join(out, "Paper Weather.ar.srt"), toSrt(cuesOf(PAPER_WEATHER_WORDS, 5)));
}

/** VP9 and Opus, for browsers without H.264. */
export async function makeSmallOrbits({ workshop, out }) {
  const inputs = [
    await drawPictures(smallOrbits, workshop),
    soundOf(smallOrbits, scoreSmallOrbits, workshop),
  ];
  const video = `-c:v libvpx-vp9 -crf 42 -b:v 0 -g ${KEYFRAME_EVERY} -row-mt 0 -pix_fmt yuv420p`;
  const effort = "-deadline good -cpu-used 2 -auto-alt-ref 1 -lag-in-frames 25";
  const options = [video, effort, "-c:a libopus -b:a 48k"];
  ffmpeg({ inputs, options, title: "Small Orbits", to: join(out, "Small Orbits.webm") });
}

/** Ten seconds in MPEG-4 Part 2: real, and to be converted before a browser can play them. */
export async function makeOldTape({ workshop, out }) {
  const part = "-ss 8 -t 10";
  const pictures = await drawPictures(harbourLight, workshop);
  const inputs = [
    [part, pictures],
    [part, soundOf(harbourLight, scoreHarbourLight, workshop)],
  ];
  const video = `-vf scale=480:270:flags=lanczos -c:v mpeg4 -q:v 7 -g ${KEYFRAME_EVERY}`;
  const options = [video, "-c:a libmp3lame -b:a 48k -ac 1"];
  ffmpeg({ inputs, options, title: "Super 8 Transfer", to: join(out, "Super 8 Transfer.avi") });
}
