import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { signInByToken } from "../../../e2e/session";
import { endChildren, untilAnswering } from "../children";
import { momentOf, SAY_NOW } from "./moment";
import { makeFolder, type Peer, startCloudcmd, startNginx } from "./peers";
import { type Finding, median, milliseconds, ratioFinding, type Stage, withFreshPage } from "./stage";

const ROWS = 10_000;
const ROUNDS = 7;
const CLOUDCMD_ROUNDS = 3;

type Runner = { name: string; rounds: number; measure: () => Promise<number> };

/** Ten thousand files: how soon are the first rows painted, here and elsewhere? In turns, so that the machine's moods are shared. */
export async function raceFolders(stage: Stage): Promise<Finding[]> {
  const user = await stage.sandbox.createUser({ seed: "large-folder", options: { rows: ROWS } });
  const [folder] = await stage.sandbox.listFolder(user, 0);
  const folderId = folder?.id ?? 0;
  const files = await stage.sandbox.listWholeFolder(user, folderId);
  const names = files.map((file) => file.name);
  const shown = await makeFolder(stage.folder, names);
  const nginx = await startNginx(stage.folder, shown);
  const cloudcmd = await startCloudcmd(shown);
  const peers = [nginx, cloudcmd].filter((peer) => peer !== null);
  try {
    for (const peer of peers) await untilAnswering(peer.child, peer.url);
    const ours: Runner = {
      name: "Matinee",
      rounds: ROUNDS,
      measure: () =>
        withFreshPage(stage, {
          prepare: (page) => signInByToken(page.request, user),
          measure: (page) =>
            firstRowAt(page, { url: routes.folder(folderId), row: "tr[data-index] a[href]" }),
        }),
    };
    const times = await runInTurns([ours, ...peers.map((peer) => peerRunner(stage, peer))]);
    return describe(times);
  } finally {
    await endChildren(peers.map((peer) => peer.child));
  }
}

function peerRunner(stage: Stage, peer: Peer): Runner {
  const isNginx = peer.name.startsWith("nginx");
  const row = isNginx ? 'a[href]:not([href="../"])' : 'li[data-name^="js-file-"]';
  return {
    name: peer.name,
    rounds: isNginx ? ROUNDS : CLOUDCMD_ROUNDS,
    measure: () => withFreshPage(stage, { measure: (page) => firstRowAt(page, { url: peer.url, row }) }),
  };
}

async function runInTurns(runners: Runner[]): Promise<Map<string, number[]>> {
  const times = new Map(runners.map((runner) => [runner.name, [] as number[]]));
  // One visit each beforehand: first requests pay for caches that every later one finds.
  for (const runner of runners) await runner.measure();
  for (let round = 0; round < ROUNDS; round++) {
    for (const runner of runners.filter(({ rounds }) => round < rounds)) {
      times.get(runner.name)?.push(await runner.measure());
    }
  }
  return times;
}

/** A text and no function, for the same reason as in first-frame.ts. The frame that holds the row is on the screen when the next begins. */
const watchForRow = (row: string) => `
const look = () => {
  if (!document.querySelector(${JSON.stringify(row)})) return requestAnimationFrame(look);
  requestAnimationFrame(() => ${SAY_NOW});
};
requestAnimationFrame(look);`;

/** Milliseconds from the start of the navigation to the first frame that was painted with a row in it. */
function firstRowAt(page: Page, options: { url: string; row: string }): Promise<number> {
  return momentOf(page, { url: options.url, watch: watchForRow(options.row) });
}

const LIMITS: Record<string, { atMost: number; words: string }> = {
  "nginx autoindex": { atMost: 1, words: "first rows of 10,000, against nginx autoindex" },
  cloudcmd: { atMost: 0.2, words: "first rows of 10,000, against cloudcmd" },
};

function describe(times: Map<string, number[]>): Finding[] {
  const ours = median(times.get("Matinee") ?? []);
  return Object.entries(LIMITS).map(([name, { atMost, words }]) => {
    const theirs = times.get(name);
    if (!theirs) return { name: words, value: `skipped: ${name} is not here and could not be installed` };
    const note = `${milliseconds(ours)} against ${milliseconds(median(theirs))}`;
    return ratioFinding(words, { ratio: ours / median(theirs), atMost, note });
  });
}
