import { createReadStream } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { SandboxUser } from "../../../e2e/sandbox";
import { signInByToken } from "../../../e2e/session";
import { projectRoot } from "../project";
import { findFreePorts } from "../throwaway-setting";
import { momentOf, SAY_NOW } from "./moment";
import { type Finding, median, milliseconds, ratioFinding, type Stage, withFreshPage } from "./stage";

const ROUNDS = 7;
const LIMIT = 1.25;
/** VP9 and Opus, so that every Chromium can run this. */
const FILM = "Small Orbits.webm";
const HLS_SCRIPT = path.join(projectRoot, "node_modules/hls.js/dist/hls.min.js");

/** From opening the page to the first frame of the film: our watch page, and a page that is hls.js and a video, nothing else. */
export async function raceFirstFrames(stage: Stage): Promise<Finding[]> {
  const user = await stage.sandbox.createUser({ seed: "demo" });
  const film = await stage.sandbox.findFile(user, FILM);
  const playlist = `${stage.sandboxUrl}/v2/files/${film.id}/hls/media.m3u8?oauth_token=${user.accessToken}&subtitle_key=all`;
  const bare = await serveBarePage(playlist);
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const our = await firstFrameOfOurs(stage, { user, fileId: film.id });
      const their = await withFreshPage(stage, { measure: (page) => firstFrameAt(page, bare.url) });
      // The first round packages the film and warms both servers.
      if (round > 0) {
        ours.push(our);
        theirs.push(their);
      }
    }
    const note = `${milliseconds(median(ours))} against ${milliseconds(median(theirs))}`;
    return [
      ratioFinding("opening a film to its first frame, against a bare hls.js page", {
        ratio: median(ours) / median(theirs),
        atMost: LIMIT,
        note,
      }),
    ];
  } finally {
    bare.server.close();
  }
}

function firstFrameOfOurs(stage: Stage, film: { user: SandboxUser; fileId: number }): Promise<number> {
  return withFreshPage(stage, {
    prepare: (page) => signInByToken(page.request, film.user),
    measure: (page) => firstFrameAt(page, routes.watch(film.fileId)),
  });
}

/**
 * Tells the first frame. A text and no function: what runs this file names every function by a helper of its own, which a
 * page does not have. The element of the first HTML may give way to another, so new ones are looked for.
 */
const WATCH_FOR_FRAME = `
const seen = new WeakSet();
let isTold = false;
const tell = () => { if (!isTold) ${SAY_NOW}; isTold = true; };
const look = () => {
  for (const video of document.querySelectorAll("video")) {
    if (!seen.has(video)) video.requestVideoFrameCallback(tell);
    seen.add(video);
  }
  if (!isTold) requestAnimationFrame(look);
};
look();`;

/** Milliseconds from the start of the navigation until a frame was handed to the screen. */
function firstFrameAt(page: Page, url: string): Promise<number> {
  return momentOf(page, { url, watch: WATCH_FOR_FRAME });
}

async function serveBarePage(playlist: string): Promise<{ server: Server; url: string }> {
  const [port = 0] = await findFreePorts(1);
  const html = `<!doctype html><video controls muted></video><script src="/hls.min.js"></script><script>
const video = document.querySelector("video");
const hls = new Hls();
hls.loadSource(${JSON.stringify(playlist)});
hls.attachMedia(video);
video.play();
</script>`;
  const server = createServer((request, response) => {
    if (request.url === "/hls.min.js") {
      response.setHeader("content-type", "text/javascript");
      createReadStream(HLS_SCRIPT).pipe(response);
      return;
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${port}/` };
}
