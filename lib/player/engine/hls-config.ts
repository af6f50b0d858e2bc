import type Hls from "hls.js";
import type { HlsConfig } from "hls.js";
import { hlsWorkerUrl } from "./hls-assets";

const FIRST_GUESS_BPS = 3e6;
const SAVING_BPS = 5e5;
const PHONE_BACK_BUFFER_SECONDS = 30;

/**
 * Every line here is a measurement or a fault that was seen. The start is set before loading and never sought afterwards:
 * that costs nearly twice the time and the bytes. A long read-ahead would run far in front of a transcoder, only to be
 * thrown away by the next seek; a short back buffer makes a step back as slow as a far jump. Plain data, as it also goes
 * into the HTML.
 */
export function hlsConfig({ startSeconds }: { startSeconds: number }): Partial<HlsConfig> {
  return {
    // Without it the module build silently works on the main thread.
    workerPath: hlsWorkerUrl,
    lowLatencyMode: false,
    startPosition: startSeconds > 0 ? startSeconds : -1,
    startFragPrefetch: true,
    maxBufferLength: 30,
    maxMaxBufferLength: 120,
    maxBufferSize: 30e6,
    backBufferLength: 90,
    capLevelToPlayerSize: true,
    maxDevicePixelRatio: 2,
    abrEwmaDefaultEstimate: FIRST_GUESS_BPS,
    errorPenaltyExpireMs: 15_000,
    // Its own tracks are `data:` addresses, which our CSP rightly refuses; the cues come to us as data instead.
    renderTextTracksNatively: false,
    // No language at all: which subtitles are on is decided by subtitle-choice.ts, and not by the playlist's default.
    subtitlePreference: { lang: "zxx" },
    enableCEA708Captions: false,
    enableInterstitialPlayback: false,
    enableDateRangeMetadataCues: false,
    enableID3MetadataCues: false,
    enableEmsgMetadataCues: false,
    fragLoadPolicy: { default: SEGMENT_POLICY },
  };
}

/** Half a minute of a server in trouble is ridden out here, behind the buffer; what lasts longer goes to the ladder. */
const SEGMENT_POLICY: HlsConfig["fragLoadPolicy"]["default"] = {
  // put.io makes segments on demand: the first byte of a far one takes its time.
  maxTimeToFirstByteMs: 20_000,
  maxLoadTimeMs: 120_000,
  timeoutRetry: { maxNumRetry: 3, retryDelayMs: 0, maxRetryDelayMs: 0 },
  errorRetry: { maxNumRetry: 4, retryDelayMs: 500, maxRetryDelayMs: 4000, backoff: "exponential" },
};

export type Device = { bandwidthBps: number | null; isPhone: boolean; isSavingData: boolean };

/** What only the browser knows, and the server that wrote the config did not. */
export function tuneToDevice(hls: Hls, { bandwidthBps, isPhone, isSavingData }: Device) {
  if (isPhone) hls.config.backBufferLength = PHONE_BACK_BUFFER_SECONDS;
  if (isSavingData) hls.bandwidthEstimate = SAVING_BPS;
  else if (bandwidthBps !== null) hls.bandwidthEstimate = bandwidthBps;
}
