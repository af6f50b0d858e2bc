import { beforeEach, expect, test, vi } from "vitest";
import { clearSearches, keepSearch, readRecentSearches, subscribeToSearches } from "./recent-searches";

let storage: Storage;

beforeEach(() => {
  const kept = new Map<string, string>();
  storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
});

test("the newest come first, each once, and what was still being typed is not kept twice", () => {
  for (const text of ["tra", "train", "night", "train "]) keepSearch(1, text, storage);
  expect(readRecentSearches(1, storage)).toEqual(["train", "night"]);
});

test("an account does not see another one's", () => {
  keepSearch(1, "train", storage);
  expect(readRecentSearches(2, storage)).toEqual([]);
});

test("at most ten are kept, and no endless one", () => {
  for (let number = 0; number < 20; number++) keepSearch(1, `${number} words`, storage);
  keepSearch(1, "x".repeat(1_000), storage);
  expect(readRecentSearches(1, storage)).toHaveLength(10);
  expect(readRecentSearches(1, storage)[0]).toBe("19 words");
});

test("clearing leaves none and tells those who show them", () => {
  const listener = vi.fn();
  const unsubscribe = subscribeToSearches(listener);
  keepSearch(1, "train", storage);
  clearSearches(1, storage);
  unsubscribe();
  expect(readRecentSearches(1, storage)).toEqual([]);
  expect(listener).toHaveBeenCalledTimes(2);
});

test.each(["not json", '{"a":1}', "[1,2]"])("%s left by somebody else is no search", (stored) => {
  storage.setItem("matinee-searches-1", stored);
  expect(readRecentSearches(1, storage)).toEqual([]);
});

test("a browser without storage searches all the same", () => {
  const broken = new Proxy(storage, {
    get() {
      return () => {
        throw new Error("denied");
      };
    },
  });
  keepSearch(1, "train", broken);
  expect(readRecentSearches(1, broken)).toEqual([]);
});

test("the same array as long as nothing changed", () => {
  keepSearch(1, "train", storage);
  expect(readRecentSearches(1, storage)).toBe(readRecentSearches(1, storage));
});
