import { hlsScriptUrl } from "./hls-assets";

type HlsModule = typeof import("hls.js");

/** hls.js, on a page that needs it and nowhere else. The browser itself loads it once, whoever asks. */
export async function loadHls(): Promise<HlsModule["default"]> {
  // The bundler must leave this import to the browser.
  const loaded: HlsModule = await import(/* turbopackIgnore: true */ hlsScriptUrl);
  return loaded.default;
}
