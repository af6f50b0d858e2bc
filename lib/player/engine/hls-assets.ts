/**
 * hls.js as its authors ship it, and its worker, as assets of the build under names that change with their content. Not as
 * modules of ours: a film begins before our own scripts run (early-start.ts), and the two must be one and the same file.
 * Same origin, so the page's `worker-src 'self'` holds and no `blob:` is needed.
 */
export const hlsScriptUrl = new URL("hls.js/dist/hls.min.mjs", import.meta.url).pathname;
export const hlsWorkerUrl = new URL("hls.js/dist/hls.worker.js", import.meta.url).pathname;
