import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { SandboxFile, SandboxUser } from "../../../e2e/sandbox";
import { signInByToken } from "../../../e2e/session";
import { endChildren, untilAnswering } from "../children";
import { momentAfterPress, momentOf, SAY_NOW } from "./moment";
import { makeFolder, type Peer, startCloudcmd, startNginx } from "./peers";
import { type Finding, median, milliseconds, ratioFinding, type Stage, withFreshPage } from "./stage";

const ROWS = 10_000;
const ROUNDS = 7;
const CLOUDCMD_ROUNDS = 3;
const OUR_ROW = "tr[data-index] a[href]";
/** The folder above holds one row alone. */
const OUR_SECOND_ROW = 'tr[data-index="1"] a[href]';
const NGINX_ROW = 'a[href]:not([href="../"])';

type Runner = { name: string; rounds: number; measure: () => Promise<number> };
type Ours = { user: SandboxUser; folder: SandboxFile };

/**
 * Ten thousand files: how soon are the first rows painted, here and elsewhere? By the address in a browser that has seen
 * nothing, and by pressing the folder's link in the folder above. In turns, so that the machine's moods are shared.
 */
export async function raceFolders(stage: Stage): Promise<Finding[]> {
  const user = await stage.sandbox.createUser({ seed: "large-folder", options: { rows: ROWS } });
  const [folder] = await stage.sandbox.listFolder(user, 0);
  if (!folder) throw new Error("The sandbox made no large folder.");
  const files = await stage.sandbox.listWholeFolder(user, folder.id);
  const root = await makeFolder(
    stage.folder,
    files.map((file) => file.name),
  );
  const nginx = await startNginx(stage.folder, root);
  const cloudcmd = await startCloudcmd(root);
  const peers = [nginx, cloudcmd].filter((peer) => peer !== null);
  try {
    for (const peer of peers) await untilAnswering(peer.child, peer.url);
    const pressed = nginx ? [nginxByPress(stage, nginx)] : [];
    const times = await runInTurns([
      ...ourRunners(stage, { user, folder }),
      ...pressed,
      ...peers.map((peer) => peerRunner(stage, peer)),
    ]);
    return RACES.map((race) => describe(times, race));
  } finally {
    await endChildren(peers.map((peer) => peer.child));
  }
}

function ourRunners(stage: Stage, { user, folder }: Ours): Runner[] {
  const prepare = (page: Page) => signInByToken(page.request, user);
  return [
    {
      name: "ours",
      rounds: ROUNDS,
      measure: () =>
        withFreshPage(stage, {
          prepare,
          measure: (page) => momentOf(page, { url: routes.folder(folder.id), watch: watchForRow(OUR_ROW) }),
        }),
    },
    {
      name: "ours, pressed",
      rounds: ROUNDS,
      measure: () =>
        withFreshPage(stage, {
          prepare,
          measure: (page) =>
            momentAfterPress(page, {
              url: routes.folder(0),
              link: page.locator(OUR_ROW).first(),
              watch: watchForRow(OUR_SECOND_ROW),
            }),
        }),
    },
  ];
}

function nginxByPress(stage: Stage, nginx: Peer): Runner {
  return {
    name: "nginx, pressed",
    rounds: ROUNDS,
    measure: () =>
      withFreshPage(stage, {
        measure: (page) =>
          momentAfterPress(page, {
            url: nginx.url,
            link: page.locator(`a[href="${nginx.shown}"]`),
            // Only the folder has so many: the page that is left must not answer.
            watch: watchForRow(`${NGINX_ROW} ~ ${NGINX_ROW}`),
          }),
      }),
  };
}

function peerRunner(stage: Stage, peer: Peer): Runner {
  const isNginx = peer.name.startsWith("nginx");
  const watch = watchForRow(isNginx ? NGINX_ROW : 'li[data-name^="js-file-"]');
  return {
    name: peer.name,
    rounds: isNginx ? ROUNDS : CLOUDCMD_ROUNDS,
    measure: () =>
      withFreshPage(stage, { measure: (page) => momentOf(page, { url: peer.url + peer.shown, watch }) }),
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
const watchForRow = (row: string) => `{
const look = () => {
  if (!document.querySelector(${JSON.stringify(row)})) return requestAnimationFrame(look);
  requestAnimationFrame(() => ${SAY_NOW});
};
requestAnimationFrame(look);
}`;

type Race = { words: string; ours: string; theirs: string; atMost: number };

const RACES: readonly Race[] = [
  {
    words: "first rows of 10,000 by the folder's link, against nginx autoindex",
    ours: "ours, pressed",
    theirs: "nginx, pressed",
    atMost: 1,
  },
  {
    words: "first rows of 10,000 by the address, against nginx autoindex",
    ours: "ours",
    theirs: "nginx autoindex",
    atMost: 1,
  },
  {
    words: "first rows of 10,000 by the address, against cloudcmd",
    ours: "ours",
    theirs: "cloudcmd",
    atMost: 0.2,
  },
];

function describe(times: Map<string, number[]>, race: Race): Finding {
  const ours = median(times.get(race.ours) ?? []);
  const theirs = times.get(race.theirs);
  if (!theirs) return { name: race.words, value: "skipped: it is not here and could not be installed" };
  const note = `${milliseconds(ours)} against ${milliseconds(median(theirs))}`;
  return ratioFinding(race.words, { ratio: ours / median(theirs), atMost: race.atMost, note });
}
