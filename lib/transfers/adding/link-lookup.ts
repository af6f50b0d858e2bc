import type { ProbedLink } from "@/lib/putio/transfers";
import type { Namesake } from "./find-namesake";

/** What is asked about one link or torrent. `url` null: a torrent of this device, which tells its name and size itself. */
export type LookItem = { key: string; url: string | null; name: string | null; sizeBytes: number | null };

export type LinkFact = {
  /** `asking` and then either; `unknown` where put.io did not answer. */
  state: "asking" | "known" | "unknown";
  name: string | null;
  sizeBytes: number | null;
  /** Why put.io would not take it, in its own words. */
  problem: string | null;
  namesake: Namesake | null;
};

export type LookupSnapshot = {
  facts: ReadonlyMap<string, LinkFact>;
  /** What is free on the disk; null: not known. */
  availableBytes: number | null;
  isLooking: boolean;
  /** The last question that was not answered; null: all were. */
  failure: unknown;
};

export type LookupTools = {
  probe: (
    urls: readonly string[],
  ) => Promise<{ availableBytes: number | null; links: readonly ProbedLink[] }>;
  findNamesake: (wanted: { name: string; sizeBytes: number | null }) => Promise<Namesake | null>;
};

/** put.io looks at each address of a question before it answers. */
const LINKS_AT_ONCE = 25;
const SEARCHES_AT_ONCE = 4;

export const NOTHING_LOOKED_UP: LookupSnapshot = {
  facts: new Map(),
  availableBytes: null,
  isLooking: false,
  failure: null,
};

/**
 * Finds out what links would bring, and whether that is there already: each is asked about once, however often the text
 * around it is changed. Outside of React, as answers come when the text has long been another.
 */
export class LinkLookup {
  readonly #tools: LookupTools;
  readonly #items = new Map<string, LookItem>();
  readonly #facts = new Map<string, LinkFact>();
  readonly #listeners = new Set<() => void>();
  #unasked: LookItem[] = [];
  #unsearched: LookItem[] = [];
  #probes = 0;
  #searches = 0;
  #snapshot = NOTHING_LOOKED_UP;

  constructor(tools: LookupTools) {
    this.#tools = tools;
  }

  read = (): LookupSnapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is known already is not asked again. */
  look(items: readonly LookItem[]): void {
    const fresh = items.filter(({ key }) => !this.#facts.has(key));
    if (fresh.length === 0) return;
    for (const item of fresh) {
      const { key, name, sizeBytes, url } = item;
      this.#items.set(key, item);
      const blank = { name, sizeBytes, problem: null, namesake: null };
      this.#facts.set(key, { state: "asking", ...blank });
      if (url === null) this.#unsearched.push(item);
      else this.#unasked.push(item);
    }
    this.#go();
  }

  /** Asks again what was not answered. */
  retry(): void {
    const unknown = [...this.#facts].flatMap(([key, { state }]) => (state === "unknown" ? [key] : []));
    const items = unknown.flatMap((key) => this.#items.get(key) ?? []);
    for (const key of unknown) this.#facts.delete(key);
    this.#publish({ failure: null });
    this.look(items);
  }

  #go(): void {
    if (this.#probes === 0 && this.#unasked.length > 0)
      void this.#probe(this.#unasked.splice(0, LINKS_AT_ONCE));
    while (this.#searches < SEARCHES_AT_ONCE) {
      const next = this.#unsearched.shift();
      if (!next) break;
      void this.#search(next);
    }
    this.#publish({});
  }

  async #probe(items: readonly LookItem[]): Promise<void> {
    this.#probes++;
    try {
      const { availableBytes, links } = await this.#tools.probe(items.map(({ url }) => url ?? ""));
      // By their places: put.io's answer may spell an address in another way.
      for (const [index, item] of items.entries()) this.#learn(item, links[index]);
      this.#publish({ availableBytes });
    } catch (failure) {
      // The rest would fail alike, and put.io be asked in vain.
      this.#giveUp([...items, ...this.#unasked.splice(0)], failure);
    } finally {
      this.#probes--;
      this.#go();
    }
  }

  #learn(item: LookItem, found: ProbedLink | undefined): void {
    // What it does not know by another name it calls by its address, or the torrent by its hash.
    const told = found?.name ?? null;
    const isNoName = told === item.url || told === found?.url || `hash ${told?.toLowerCase()}` === item.key;
    const name = isNoName ? item.name : (told ?? item.name);
    const sizeBytes = found?.sizeBytes ?? item.sizeBytes;
    const problem = found?.problem ?? null;
    const isSearched = name !== null && problem === null;
    const state = isSearched ? "asking" : "known";
    this.#facts.set(item.key, { state, name, sizeBytes, problem, namesake: null });
    if (isSearched) this.#unsearched.push({ ...item, name, sizeBytes });
  }

  async #search(item: LookItem): Promise<void> {
    const { name, sizeBytes } = item;
    this.#searches++;
    try {
      const namesake = name === null ? null : await this.#tools.findNamesake({ name, sizeBytes });
      this.#change(item.key, { state: "known", namesake });
    } catch (failure) {
      this.#giveUp([item, ...this.#unsearched.splice(0)], failure);
    } finally {
      this.#searches--;
      this.#go();
    }
  }

  #giveUp(items: readonly LookItem[], failure: unknown): void {
    for (const { key } of items) this.#change(key, { state: "unknown" });
    this.#publish({ failure });
  }

  #change(key: string, change: Partial<LinkFact>): void {
    const fact = this.#facts.get(key);
    if (fact) this.#facts.set(key, { ...fact, ...change });
  }

  #publish(change: Partial<LookupSnapshot>): void {
    const isLooking = this.#probes + this.#searches + this.#unasked.length + this.#unsearched.length > 0;
    this.#snapshot = { ...this.#snapshot, ...change, facts: new Map(this.#facts), isLooking };
    for (const listener of this.#listeners) listener();
  }
}
