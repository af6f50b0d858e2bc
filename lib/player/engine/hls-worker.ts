/**
 * hls.js' own worker file as an asset of the build, under a name that changes with its content. Same origin, so the page's
 * `worker-src 'self'` holds and no `blob:` is needed.
 */
export const hlsWorkerUrl = new URL("hls.js/dist/hls.worker.js", import.meta.url).pathname;
