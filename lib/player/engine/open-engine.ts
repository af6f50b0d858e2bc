import { hlsSupport } from "../capabilities";
import { readPreferences } from "../preferences";
import type { VideoSource } from "../source";
import { takeEarlyStart } from "./early-start";
import type { Engine, EngineOptions } from "./engine";
import { FileEngine } from "./file-engine";
import type { Device } from "./hls-config";
import { HlsEngine } from "./hls-engine";
import { loadHls } from "./load-hls";

/** A sound is played by the same engine as an MP4: a file that the element reads by itself. */
export type PlayableSource = VideoSource | { kind: "audio"; url: string };

/** null: there is no engine for it here, and the trouble is told already. */
export async function openEngine(source: PlayableSource, options: EngineOptions): Promise<Engine | null> {
  if (source.kind === "hls") return openHls(options);
  takeEarlyStart(options);
  return new FileEngine("file", options);
}

async function openHls(options: EngineOptions): Promise<Engine | null> {
  const { video, onTrouble } = options;
  try {
    const HlsJs = await loadHls();
    const support = hlsSupport(video, { isHlsJsSupported: HlsJs.isSupported() });
    const early = takeEarlyStart(options);
    if (support === "native") return new FileEngine("native", options);
    if (support === "hls.js") return new HlsEngine(HlsJs, { ...options, device: readDevice(), early });
    onTrouble({ kind: "unsupported" }, "no MediaSource and no native HLS");
  } catch (error) {
    // The chunk did not arrive: a network in trouble, or a newer build on the server.
    onTrouble({ kind: "network", part: "playlist", status: 0 }, error instanceof Error ? error.message : "");
  }
  return null;
}

function readDevice(): Device {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return {
    bandwidthBps: readPreferences().bandwidthBps,
    isPhone: window.matchMedia("(pointer: coarse) and (max-width: 40rem)").matches,
    isSavingData: connection?.saveData === true,
  };
}
