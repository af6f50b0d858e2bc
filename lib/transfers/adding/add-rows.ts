import type { LineProblem } from "@/lib/errors/add-messages";
import type { Transfer } from "@/lib/putio/transfer";
import type { Paste } from "../paste/read-paste";
import type { Namesake } from "./find-namesake";
import type { LinkFact, LookItem } from "./link-lookup";
import type { ChosenTorrent } from "./read-torrents";

/** What is to be said of a row. */
export type RowMark =
  | { kind: "new" }
  | { kind: "asking" }
  /** `firstLine` null: of a file. */
  | { kind: "duplicate"; firstLine: number | null }
  | { kind: "invalid"; problem: LineProblem }
  | { kind: "transfer"; transfer: Transfer }
  | { kind: "file"; namesake: Namesake }
  /** In put.io's own words. */
  | { kind: "problem"; message: string }
  /** It was tried, and this is why it did not work. */
  | { kind: "failed"; message: string };

/** One line of the preview. */
export type AddRow = {
  id: string;
  /** null: nothing that could be added. */
  key: string | null;
  /** Of the text; null: a file. */
  line: number | null;
  /** The link, or the line as it is. */
  text: string;
  url: string | null;
  file: File | null;
  name: string | null;
  sizeBytes: number | null;
  mark: RowMark;
  /** A file of the same name is there, and of another size. */
  namesake: Namesake | null;
  /** Whether it may be chosen at all, and whether it is. */
  canAdd: boolean;
  isWanted: boolean;
};

export type RowSource = {
  paste: Paste;
  torrents: readonly ChosenTorrent[];
  facts: ReadonlyMap<string, LinkFact>;
  transfers: ReadonlyMap<string, Transfer>;
  /** What somebody has decided otherwise. */
  choices: ReadonlyMap<string, boolean>;
  failures: ReadonlyMap<string, string>;
};

/** Every line that says something and every file, in their order, with what becomes of it. */
export function addRows(source: RowSource): AddRow[] {
  const { paste, torrents } = source;
  const firstLines = new Map<string, number | null>();
  const rows = paste.entries.map((entry, index): AddRow => {
    const blank = { ...BLANK, id: `line ${index}`, line: entry.line };
    if (entry.kind === "invalid") {
      return { ...blank, text: entry.text, mark: { kind: "invalid", problem: entry.problem } };
    }
    const { key, url, name, sizeBytes } = entry.link;
    const row = { ...blank, key, url, text: url, name, sizeBytes };
    if (entry.kind === "duplicate")
      return { ...row, mark: { kind: "duplicate", firstLine: entry.firstLine } };
    firstLines.set(key, entry.line);
    return judged(row, source);
  });
  for (const [index, { key, file, name, sizeBytes, problem }] of torrents.entries()) {
    const row = { ...BLANK, id: `file ${index}`, key, file, text: file.name, name, sizeBytes };
    const firstLine = firstLines.get(key);
    if (problem !== null) rows.push({ ...row, key: null, mark: { kind: "invalid", problem } });
    else if (firstLine !== undefined) rows.push({ ...row, mark: { kind: "duplicate", firstLine } });
    else rows.push(judged(row, source));
    if (problem === null && firstLine === undefined) firstLines.set(key, null);
  }
  return rows;
}

/** What has to be asked about. */
export function lookItems({ paste, torrents }: Pick<RowSource, "paste" | "torrents">): LookItem[] {
  const links = paste.entries.flatMap((entry) => (entry.kind === "link" ? [entry.link] : []));
  const files = torrents.flatMap(({ problem, ...torrent }) =>
    problem === null ? [{ ...torrent, url: null }] : [],
  );
  return [...links, ...files].map(({ key, url, name, sizeBytes }) => ({ key, url, name, sizeBytes }));
}

const BLANK = {
  ...{ key: null, line: null, url: null, file: null, name: null, sizeBytes: null },
  ...{ namesake: null, canAdd: false, isWanted: false },
} as const;

type Unjudged = Omit<AddRow, "mark" | "key"> & { key: string };

function judged(row: Unjudged, { facts, transfers, choices, failures }: RowSource): AddRow {
  const fact = facts.get(row.key);
  const mark = markOf({ fact, transfer: transfers.get(row.key), failure: failures.get(row.key) });
  const isWantedByItself = mark.kind === "new" || mark.kind === "asking" || mark.kind === "failed";
  return {
    ...row,
    name: fact?.name ?? row.name,
    sizeBytes: fact?.sizeBytes ?? row.sizeBytes,
    mark,
    namesake: mark.kind === "file" ? null : (fact?.namesake ?? null),
    canAdd: true,
    isWanted: choices.get(row.key) ?? isWantedByItself,
  };
}

type Knowledge = { fact: LinkFact | undefined; transfer: Transfer | undefined; failure: string | undefined };

function markOf({ fact, transfer, failure }: Knowledge): RowMark {
  if (transfer) return { kind: "transfer", transfer };
  if (fact?.namesake?.isSame) return { kind: "file", namesake: fact.namesake };
  if (failure !== undefined) return { kind: "failed", message: failure };
  if (fact?.problem) return { kind: "problem", message: fact.problem };
  return { kind: fact === undefined || fact.state === "asking" ? "asking" : "new" };
}

/** What the preview comes to. */
export type AddSum = {
  wanted: readonly AddRow[];
  duplicateCount: number;
  /** There already, and left out unless somebody wants it again. */
  ownedCount: number;
  /** Not to be read, refused beforehand, or failed. */
  problemCount: number;
  neededBytes: number;
  unknownSizeCount: number;
};

export function sumOf(rows: readonly AddRow[]): AddSum {
  const wanted = rows.filter(({ isWanted }) => isWanted);
  const count = (...kinds: RowMark["kind"][]) => rows.filter(({ mark }) => kinds.includes(mark.kind)).length;
  return {
    wanted,
    duplicateCount: count("duplicate"),
    ownedCount: count("transfer", "file"),
    problemCount: count("invalid", "problem", "failed"),
    neededBytes: wanted.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0),
    unknownSizeCount: wanted.filter(({ sizeBytes }) => sizeBytes === null).length,
  };
}
