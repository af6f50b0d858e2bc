import type { HlsConfig } from "hls.js";

export type HlsConfigInput = {
  startSeconds: number;
  bandwidthBps: number | null;
  isPhone: boolean;
  isSavingData: boolean;
  workerUrl: string;
};

const FIRST_GUESS_BPS = 3e6;
const SAVING_BPS = 5e5;

/**
 * Every line here is a measurement or a fault that was seen. The start is set before loading and never sought afterwards:
 * that costs nearly twice the time and the bytes. A long read-ahead would run far in front of a transcoder, only to be
 * thrown away by the next seek; a short back buffer makes a step back as slow as a far jump.
 */
export function hlsConfig(input: HlsConfigInput): Partial<HlsConfig> {
  const { startSeconds, bandwidthBps, isPhone, isSavingData, workerUrl } = input;
  return {
    // Without it the module build silently works on the main thread.
    workerPath: workerUrl,
    lowLatencyMode: false,
    startPosition: startSeconds > 0 ? startSeconds : -1,
    startFragPrefetch: true,
    maxBufferLength: 30,
    maxMaxBufferLength: 120,
    maxBufferSize: 30e6,
    backBufferLength: isPhone ? 30 : 90,
    capLevelToPlayerSize: true,
    maxDevicePixelRatio: 2,
    abrEwmaDefaultEstimate: isSavingData ? SAVING_BPS : (bandwidthBps ?? FIRST_GUESS_BPS),
    errorPenaltyExpireMs: 15_000,
    // Its own tracks are `data:` addresses, which our CSP rightly refuses; the cues come to us as data instead.
    renderTextTracksNatively: false,
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
