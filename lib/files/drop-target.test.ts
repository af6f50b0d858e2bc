import { describe, expect, it } from "vitest";
import { type DropTarget, dropRefusal, transferModeOf } from "./drop-target";
import type { FileTargets } from "./targets";
import { targetsOf } from "./targets";
import { fileOf } from "./testing/file-of";

const film = fileOf({ id: 11, parentId: 5, name: "Film.mkv" });
const season = fileOf({ id: 12, parentId: 5, name: "Season", fileType: "FOLDER" });
const friendsFilm = fileOf({ id: 13, parentId: 90, name: "Theirs.mkv", isShared: true, senderName: "ada" });

function folder(
  path: readonly number[],
  given: { isShared?: boolean; isTrailKnown?: boolean } = {},
): DropTarget {
  const { isShared = false, isTrailKnown = true } = given;
  const trail = [0, ...path].map((id) => ({ id, name: String(id) }));
  const folderId = path.at(-1) ?? 0;
  return { kind: "folder", folderId, name: String(folderId), trail: isTrailKnown ? trail : null, isShared };
}

/** Everything in folder 5 but what is excluded, of which only the film has been read. */
function everything(excludedIds: readonly number[] = []): FileTargets {
  return {
    selection: { kind: "listing", cursor: "c", excludedIds },
    count: 10_000,
    sizeBytes: null,
    files: [film],
    folderId: 5,
  };
}

describe("files go into", () => {
  it.each<[string, FileTargets, DropTarget]>([
    ["another folder", targetsOf([film], 5), folder([7])],
    ["the root", targetsOf([film, season], 5), folder([])],
    ["the folder above", targetsOf([film], 5), folder([4])],
    ["a folder beside", targetsOf([film], 5), folder([5, 12])],
    ["a folder whose way is not known yet", targetsOf([season], 5), folder([7], { isTrailKnown: false })],
    ["a folder that was left out of everything", everything([12]), folder([5, 12])],
    [
      "the folder that only some of them are in",
      targetsOf([film, { ...film, id: 14, parentId: 6 }], null),
      folder([6]),
    ],
    ["the trash", targetsOf([film], 5), { kind: "trash" }],
  ])("%s", (_, targets, target) => {
    expect(dropRefusal(targets, target, { mode: "move" })).toBeNull();
  });
});

describe("files do not go into", () => {
  it.each<[string, FileTargets, DropTarget, RegExp]>([
    ["the folder they are in", targetsOf([film], 5), folder([5]), /^It is in this folder/],
    ["the folder that all of them are in", targetsOf([film, season], null), folder([5]), /^They are in/],
    ["themselves", targetsOf([film, season], 5), folder([5, 12]), /into itself/],
    [
      "themselves, way unknown",
      targetsOf([season], 5),
      folder([5, 12], { isTrailKnown: false }),
      /into itself/,
    ],
    ["what is inside them", targetsOf([season], 5), folder([5, 12, 40, 41]), /inside it/],
    ["one of them, when everything goes", everything(), folder([5, 12]), /into itself/],
    ["inside one of them, when everything goes", everything([8]), folder([5, 12, 40]), /inside it/],
    ["a friend's folder", targetsOf([film], 5), folder([90], { isShared: true }), /friend's folder/],
    ["the list of friends", targetsOf([film], 5), folder([-2]), /friend's folder/],
    ["a folder of ours, when they are a friend's", targetsOf([friendsFilm], 90), folder([7]), /Copy them/],
    [
      "the trash, when they are a friend's",
      targetsOf([friendsFilm], 90),
      { kind: "trash" },
      /that friend only/,
    ],
  ])("%s", (_, targets, target, reason) => {
    expect(dropRefusal(targets, target, { mode: "move" })).toMatch(reason);
  });

  it("anything, where they are put.io's own folders", () => {
    const friends = fileOf({ id: -2, name: "?", fileType: "FOLDER", folderType: "SHARED_ROOT" });
    const refusal = dropRefusal(targetsOf([friends], 0), folder([7]), { mode: "copy" });
    expect(refusal).toBe("“Shared with you” stays where it is.");
  });
});

describe("a copy", () => {
  it.each<[string, FileTargets, DropTarget]>([
    ["may stay in the same folder", targetsOf([film], 5), folder([5])],
    ["may be one of a friend's files", targetsOf([friendsFilm], 90), folder([7])],
  ])("%s", (_, targets, target) => {
    expect(dropRefusal(targets, target, { mode: "copy" })).toBeNull();
  });

  it("of a folder does not go into that folder", () => {
    const refusal = dropRefusal(targetsOf([season], 5), folder([5, 12, 40]), { mode: "copy" });
    expect(refusal).toBe("A folder cannot be copied into a folder inside it.");
  });

  it.each([
    [{ ctrlKey: false, altKey: false }, "move"],
    [{ ctrlKey: true, altKey: false }, "copy"],
    [{ ctrlKey: false, altKey: true }, "copy"],
  ])("is asked for by Ctrl and by Option: %j", (keys, mode) => {
    expect(transferModeOf(keys)).toBe(mode);
  });
});
