import { describe, expect, it } from "vitest";
import type { FileShares } from "@/lib/putio/sharing";
import { unsharingsOf, viewersOf } from "./audience";

const films = { id: 1, name: "Films" };
const photos = { id: 2, name: '"><script>' };
const shareOf = (shareId: number, userName: string) => ({ shareId, userName, avatarUrl: null });
const withFriends = (...shares: ReturnType<typeof shareOf>[]): FileShares => ({ kind: "friends", shares });

describe("viewersOf", () => {
  it("names each once, with what they see", () => {
    const viewers = viewersOf([
      { file: films, shares: withFriends(shareOf(11, "jonas"), shareOf(12, "ayla")) },
      { file: photos, shares: withFriends(shareOf(21, "ayla")) },
    ]);
    expect(viewers.map((viewer) => viewer.kind === "friend" && [viewer.userName, viewer.on.length])).toEqual([
      ["ayla", 2],
      ["jonas", 1],
    ]);
  });

  it("puts everyone first", () => {
    const viewers = viewersOf([
      { file: films, shares: withFriends(shareOf(11, "ayla")) },
      { file: photos, shares: { kind: "everyone" } },
    ]);
    expect(viewers.map(({ kind }) => kind)).toEqual(["everyone", "friend"]);
  });

  it("takes from one what that one sees, and no more", () => {
    const [ayla] = viewersOf([
      { file: films, shares: withFriends(shareOf(12, "ayla"), shareOf(13, "jonas")) },
      { file: photos, shares: withFriends(shareOf(21, "ayla")) },
    ]);
    expect(
      ayla && unsharingsOf(ayla).map(({ file, from }) => [file.id, from !== "all" && from.map(idOf)]),
    ).toEqual([
      [1, [12]],
      [2, [21]],
    ]);
  });
});

function idOf({ shareId }: { shareId: number }) {
  return shareId;
}
