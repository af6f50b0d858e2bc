import { createReadStream } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { SandboxFile, SandboxUser } from "../../../e2e/sandbox";
import { signInByToken } from "../../../e2e/session";
import { projectRoot } from "../project";
import { findFreePorts } from "../throwaway-setting";
import { momentAfterPress, momentOf, SAY_NOW } from "./moment";
import { type Finding, median, milliseconds, ratioFinding, type Stage, withFreshPage } from "./stage";

const ROUNDS = 7;
const LIMIT = 1.25;
/** VP9 and Opus, so that every Chromium can run this. */
const FILM = "Small Orbits.webm";
const HLS_SCRIPT = path.join(projectRoot, "node_modules/hls.js/dist/hls.min.js");

/**
 * To the first frame of a film: from pressing it in its folder, and from opening its page by the address, against a page that
 * is hls.js and a video, nothing else.
 */
export async function raceFirstFrames(stage: Stage): Promise<Finding[]> {
  const user = await stage.sandbox.createUser({ seed: "demo" });
  const film = await stage.sandbox.findFile(user, FILM);
  const playlist = `${stage.sandboxUrl}/v2/files/${film.id}/hls/media.m3u8?oauth_token=${user.accessToken}&subtitle_key=all`;
  const bare = await serveBarePage(playlist);
  const pressed: number[] = [];
  const opened: number[] = [];
  const theirs: number[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const afterPress = await firstFrameAfterPress(stage, { user, film });
      const their = await withFreshPage(stage, { measure: (page) => firstFrameAt(page, bare.url) });
      const afterOpening = await firstFrameOfOurs(stage, { user, film });
      // The first round packages the film and warms both servers.
      if (round === 0) continue;
      pressed.push(afterPress);
      theirs.push(their);
      opened.push(afterOpening);
    }
  } finally {
    bare.server.close();
  }
  return [
    ratioFinding("pressing a film to its first frame, against opening a bare hls.js page", {
      ratio: median(pressed) / median(theirs),
      atMost: LIMIT,
      note: `${milliseconds(median(pressed))} against ${milliseconds(median(theirs))}`,
    }),
    {
      name: "opening a film's page by its address to the first frame, against the same",
      value: `${(median(opened) / median(theirs)).toFixed(2)}x  (${milliseconds(median(opened))})`,
    },
  ];
}

type Opened = { user: SandboxUser; film: SandboxFile };

function firstFrameAfterPress(stage: Stage, { user, film }: Opened): Promise<number> {
  return withFreshPage(stage, {
    prepare: (page) => signInByToken(page.request, user),
    measure: (page) =>
      momentAfterPress(page, {
        url: routes.folder(film.parent_id ?? 0),
        link: page.getByRole("link", { name: film.name }).first(),
        watch: WATCH_FOR_FRAME,
      }),
  });
}

function firstFrameOfOurs(stage: Stage, { user, film }: Opened): Promise<number> {
  return withFreshPage(stage, {
    prepare: (page) => signInByToken(page.request, user),
    measure: (page) => firstFrameAt(page, routes.watch(film.id)),
  });
}

/**
 * Tells the first frame. A text and no function: what runs this file names every function by a helper of its own, which a
 * page does not have. The element of the first HTML may give way to another, so new ones are looked for.
 */
const WATCH_FOR_FRAME = `{
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
look();
}`;

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
