import type Hls from "hls.js";
import type { ErrorData } from "hls.js";
import { hlsScriptUrl } from "./hls-assets";
import { hlsConfig } from "./hls-config";

/**
 * Most of the wait for a film that is opened by its address is our own: the page has to read its scripts and come alive
 * before an effect can run. So a few words in the first bytes of the HTML begin to load the film, and the engine takes over
 * what they began. In a page that is alive already there is nothing to wait for, and no such words are sent.
 */
export type EarlyStart = {
  hls: Hls;
  url: string;
  startSeconds: number;
  /** What went wrong before somebody listened. */
  errors: ErrorData[];
  stopNoting: () => void;
};

declare global {
  interface Window {
    /** `undefined`: not begun yet; null: it is too late to begin. */
    matineeEarlyStart?: EarlyStart | null;
  }
}

/**
 * The words. They do what HlsEngine's own beginning does, with the same config; only playing is left to the page, which knows
 * how loud. Not for an address with a second of its own (`?t=`), and not on an iPhone: there hls.js puts elements into the
 * video, which React would not find to be its own.
 */
export function earlyStartScript({ url, startSeconds }: { url: string; startSeconds: number }): string {
  const values = [hlsScriptUrl, url, startSeconds, hlsConfig({ startSeconds })];
  const [script, playlist, start, config] = values.map(asLiteral);
  return `import HlsJs from ${script};
if(!("matineeEarlyStart"in window)&&window.MediaSource&&HlsJs.isSupported()&&!/[?&]t=/.test(location.search)){
const hls=new HlsJs(${config}),errors=[],note=(_,data)=>errors.push(data);
window.matineeEarlyStart={hls,url:${playlist},startSeconds:${start},errors,stopNoting:()=>hls.off("hlsError",note)};
hls.on("hlsError",note);
hls.loadSource(${playlist});
const attach=()=>{
if(!window.matineeEarlyStart)return;
const video=document.querySelector("video");
if(video)hls.attachMedia(video);else requestAnimationFrame(attach)
};
attach()
}`;
}

/**
 * Hands over what was begun, and lets nothing begin any more. null: nothing was, or another film, or at another place than
 * this browser knows by now, which is then ended.
 */
export function takeEarlyStart({
  url,
  startSeconds,
}: Pick<EarlyStart, "url" | "startSeconds">): EarlyStart | null {
  const early = window.matineeEarlyStart ?? null;
  window.matineeEarlyStart = null;
  early?.stopNoting();
  if (!early || (early.url === url && early.startSeconds === startSeconds)) return early;
  early.hls.destroy();
  return null;
}

/** "<" would let a string end the script that it stands in. */
function asLiteral(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
