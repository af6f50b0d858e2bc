import { describe, expect, it } from "vitest";
import { ACTION_KEYS, comboOf, keyLabel } from "./action-keys";
import type { ActionContext } from "./action-refusals";
import {
  actionForKey,
  actionOf,
  type FileActionId,
  fileActions,
  folderActions,
  offeredActions,
} from "./actions";
import { targetsOf } from "./targets";
import { fileOf } from "./testing/file-of";

const CONTEXT: ActionContext = {
  isTrashEnabled: true,
  isHistoryEnabled: true,
  folder: { id: 7, isForeign: false },
  clipboardCount: 0,
  isByTouch: false,
};
const FOREIGN = { isShared: true, senderName: "ann" };

const film = fileOf({ id: 1 });
const watched = fileOf({ id: 2, firstAccessedAt: "2025-03-12T08:00:00Z" });
const folder = fileOf({ id: 3, fileType: "FOLDER", name: "Films" });
const archive = fileOf({ id: 4, fileType: "ARCHIVE", name: "Press kit.zip" });
const friends = fileOf({ id: 5, ...FOREIGN });

type Files = Parameters<typeof targetsOf>[0];
const offered = (files: Files, context = CONTEXT) =>
  offeredActions(targetsOf(files, 7), context).map(({ id }) => id);
const refusal = (id: FileActionId, files: Files, context = CONTEXT) =>
  actionOf(id).refusal(targetsOf(files, 7), context);

describe("what is offered", () => {
  it.each<[string, Files, FileActionId[], FileActionId[]]>([
    ["a film", [film], ["play", "rename", "mark-watched", "download"], ["open", "mark-unwatched", "extract"]],
    ["a watched film", [watched], ["play", "mark-unwatched"], ["mark-watched"]],
    ["a folder", [folder], ["open", "rename", "move", "trash"], ["play", "mark-watched", "extract"]],
    ["an archive", [archive], ["open", "extract"], ["play"]],
    ["several", [film, folder], ["move", "copy", "trash", "delete-forever", "download"], ["rename", "open"]],
    ["films of both kinds", [film, watched], ["mark-watched", "mark-unwatched"], []],
  ])("for %s", (_, files, some, none) => {
    expect(offered(files)).toEqual(expect.arrayContaining(some));
    for (const id of none) expect(offered(files)).not.toContain(id);
  });

  it("the way to its folder only where it is not on screen", () => {
    expect(offered([film])).not.toContain("show-in-folder");
    expect(offered([film], { ...CONTEXT, folder: null })).toContain("show-in-folder");
  });

  it("a friend's files to be copied, and one's own to be shared", () => {
    expect(offered([friends])).toContain("copy-to-my-files");
    expect(offered([film])).not.toContain("copy-to-my-files");
    expect(offered([film, friends])).not.toContain("copy-to-my-files");
    expect(offered([film, folder])).toContain("share");
  });

  it("nothing of files for the folder itself, and nothing of the folder where there is none", () => {
    expect(offered([])).toEqual([]);
    const ofFolder = folderActions(targetsOf([], 7), CONTEXT).map(({ id }) => id);
    expect(ofFolder).toEqual(expect.arrayContaining(["new-folder", "paste", "select-all"]));
    expect(folderActions(targetsOf([], null), { ...CONTEXT, folder: null })).toEqual([]);
  });
});

describe("what is refused, with the reason", () => {
  it.each<[FileActionId]>([["rename"], ["move"], ["cut"], ["trash"], ["delete-forever"], ["mark-watched"]])(
    "%s of a friend's file",
    (id) => expect(refusal(id, [film, friends])).toContain("Shared by ann"),
  );

  it.each<[FileActionId]>([["copy"], ["copy-files"], ["download"], ["details"]])("but not %s of it", (id) =>
    expect(refusal(id, [friends])).toBeNull(),
  );

  it("to share what a friend shares", () => {
    expect(refusal("share", [film, friends])).toContain("ann");
    const atFriends = { ...CONTEXT, folder: { id: 9, isForeign: true } };
    expect(refusal("share", [film], atFriends)).toContain("friend");
    expect(refusal("share", [film, folder])).toBeNull();
  });

  it("not a file of one's own that others may see", () => {
    expect(refusal("rename", [fileOf({ isShared: true, senderName: null })])).toBeNull();
  });

  it("the root, and what put.io has made itself", () => {
    expect(refusal("move", [fileOf({ id: 0, fileType: "FOLDER" })])).toContain("fixed part");
    expect(refusal("trash", [fileOf({ folderType: "SHARED_FRIEND", fileType: "FOLDER" })])).toContain(
      "fixed part",
    );
  });

  it("the trash, where it is switched off at put.io", () => {
    const context = { ...CONTEXT, isTrashEnabled: false };
    expect(refusal("trash", [film], context)).toContain("switched off");
    expect(refusal("delete-forever", [film], context)).toBeNull();
  });

  it("the watched mark, where there is no history", () => {
    expect(refusal("mark-watched", [film], { ...CONTEXT, isHistoryEnabled: false })).toContain("History");
  });

  it("a new folder at a friend's, and pasting nothing", () => {
    const atFriends = { ...CONTEXT, folder: { id: 9, isForeign: true }, clipboardCount: 2 };
    expect(refusal("new-folder", [], atFriends)).toContain("friend");
    expect(refusal("paste", [], atFriends)).toContain("friend");
    expect(refusal("paste", [], CONTEXT)).toContain("first");
    expect(refusal("paste", [], { ...CONTEXT, clipboardCount: 2 })).toBeNull();
  });
});

describe("keys", () => {
  it("w marks what is not watched, and takes the mark from what is", () => {
    const forKey = (files: Files) =>
      actionForKey("w", { targets: targetsOf(files, 7), context: CONTEXT })?.id;
    expect(forKey([film])).toBe("mark-watched");
    expect(forKey([watched])).toBe("mark-unwatched");
    expect(forKey([folder])).toBeUndefined();
  });

  it("each is spelt as a pressed key is, and belongs to actions that there are", () => {
    const free = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
    expect(comboOf({ ...free, key: "D", shiftKey: true })).toBe(ACTION_KEYS.download?.[0]);
    expect(comboOf({ ...free, key: "Delete", shiftKey: true })).toBe(ACTION_KEYS["delete-forever"]?.[0]);
    expect(comboOf({ ...free, key: "a", metaKey: true })).toBe(ACTION_KEYS["select-all"]?.[0]);
    const ids = new Set<string>(fileActions.map(({ id }) => id));
    expect(Object.keys(ACTION_KEYS).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([
    ["Mod+x", false, "Ctrl X"],
    ["Mod+x", true, "⌘ X"],
    ["Shift+Delete", false, "Shift Del"],
    ["F2", false, "F2"],
    ["w", false, "W"],
  ])("%s is printed (Mac: %s) as %s", (combo, isMac, label) =>
    expect(keyLabel(combo, { isMac })).toBe(label),
  );
});
