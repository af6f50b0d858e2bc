import { describe, expect, it } from "vitest";
import { type FileTargets, targetsOf } from "@/lib/files/targets";
import { fileOf } from "@/lib/files/testing/file-of";
import { DOWNLOAD_WAYS, readDownloadChoice, writeDownloadChoice } from "./download-choice";
import { wayRefusal, zipNameOf } from "./download-ways";
import { linkTargetsOf } from "./link-targets";

const film = fileOf({ id: 1 });
const folder = fileOf({ id: 2, fileType: "FOLDER", name: "Season 1" });
const paper = fileOf({ id: 3, fileType: "PDF", name: "Programme.pdf" });

function everythingIn(folderId: number | null, count: number): FileTargets {
  return {
    selection: { kind: "listing", cursor: "c", excludedIds: [9] },
    count,
    sizeBytes: null,
    files: [],
    folderId,
  };
}

function openWays(targets: FileTargets) {
  return DOWNLOAD_WAYS.filter((way) => wayRefusal(way, targets) === null);
}

describe("the ways to download", () => {
  it.each<[string, FileTargets, string[]]>([
    [
      "films and folders go every way",
      targetsOf([film, folder], 0),
      ["zip", "one-by-one", "links", "playlist"],
    ],
    ["papers make no playlist", targetsOf([paper], 0), ["zip", "one-by-one", "links"]],
    ["a whole folder may hold anything", everythingIn(7, 20), ["zip", "one-by-one", "links", "playlist"]],
    ["ten thousand are not taken one by one", everythingIn(7, 10_000), ["zip", "links", "playlist"]],
    ["everything that a search found can only be packed", everythingIn(null, 20), ["zip"]],
  ])("%s", (_name, targets, expected) => {
    expect(openWays(targets)).toEqual(expected);
  });

  it("asks for links by name, or by the folder without what was taken out", () => {
    expect(linkTargetsOf(targetsOf([film], 0))).toEqual({ kind: "files", files: [film] });
    expect(linkTargetsOf(everythingIn(7, 20))).toEqual({ kind: "folder", folderId: 7, excludedIds: [9] });
  });

  it("names a zip after what is in it", () => {
    expect(zipNameOf(targetsOf([folder], 0))).toBe("Season 1");
    expect(zipNameOf(targetsOf([film, folder], 0))).toBe("2 items");
    expect(zipNameOf(everythingIn(7, 1))).toBe("1 item");
  });
});

describe("the choice that is kept", () => {
  function storageOf(initial: Record<string, string> = {}): Storage {
    const values = new Map(Object.entries(initial));
    return {
      length: 0,
      clear: () => values.clear(),
      key: () => null,
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => void values.set(key, value),
      removeItem: (key) => void values.delete(key),
    };
  }

  it("is asked for until it is made, and again when it is withdrawn", () => {
    const storage = storageOf();
    expect(readDownloadChoice(storage)).toBeNull();
    writeDownloadChoice("links", storage);
    expect(readDownloadChoice(storage)).toBe("links");
    writeDownloadChoice(null, storage);
    expect(readDownloadChoice(storage)).toBeNull();
  });

  it("is asked for where what is stored is no way, or nothing can be stored", () => {
    expect(readDownloadChoice(storageOf({ "matinee-download": "by-pigeon" }))).toBeNull();
    const full: Storage = {
      ...storageOf(),
      getItem() {
        throw new Error("denied");
      },
      setItem() {
        throw new Error("full");
      },
    };
    expect(readDownloadChoice(full)).toBeNull();
    expect(() => writeDownloadChoice("zip", full)).not.toThrow();
  });
});
