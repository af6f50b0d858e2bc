import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import { visitPlace } from "./visit-place";

const asked = vi.fn<typeof fetch>();
const FILM = fileOf({ id: 5, parentId: 2, name: "Paper Weather.mkv" });

beforeEach(() => {
  asked.mockReset();
  vi.stubGlobal("fetch", asked);
});

function page(names: readonly string[], cursor: string | null) {
  const files = names.map((name, index) => ({ id: 10 + index, name, parent_id: 2 }));
  return Response.json({ status: "OK", files, cursor });
}

function subtitlesOf(rootId: number | null) {
  return new QueryClient().fetchQuery(visitPlace({ sealed: "SEALED", rootId }).subtitlesQuery(FILM));
}

describe("visitPlace", () => {
  it("finds subtitles beside a film, on whichever page of its folder", async () => {
    asked.mockResolvedValueOnce(page(["Other.srt"], "more"));
    asked.mockResolvedValueOnce(page(["Paper Weather.srt", "Paper Weather.fr.srt"], null));
    const { subtitles } = await subtitlesOf(1);
    expect(subtitles.map(({ key }) => key)).toEqual(["10", "11.fr"]);
    const [first, second] = asked.mock.calls.map(([url]) => String(url));
    expect(first).toMatch(/^\/api\/visit\/SEALED\/public_share\/files\/list\?parent_id=2&/);
    expect(second).toBe("/api/visit/SEALED/public_share/files/list/continue");
  });

  it("asks for nothing beside a film that is all there is", async () => {
    expect(await subtitlesOf(null)).toEqual({ defaultKey: null, subtitles: [] });
    expect(asked).not.toHaveBeenCalled();
  });

  it("a subtitle's key leads to its own file, with the language that tells its charset", () => {
    const { subtitleOf } = visitPlace({ sealed: "SEALED", rootId: 1 });
    expect(subtitleOf(5, "11.fr")).toBe("/api/media/visit/SEALED/11/subtitle?language=fr");
    expect(subtitleOf(5, "10")).toBe("/api/media/visit/SEALED/10/subtitle");
  });

  it.each([
    ["the folder inside of the link", 1, "/link/SEALED/2"],
    ["the link itself, of its own folder", 2, "/link/SEALED"],
    ["nothing, of one file alone", null, null],
  ])("goes back to %s", (_, rootId, path) => {
    expect(visitPlace({ sealed: "SEALED", rootId }).folderOf(FILM)).toBe(path);
  });

  it.each([
    ["the end of the link", 404, { error: { code: "link-ended", message: "" } }, "link-ended"],
    ["trouble of another kind, which is not its end", 503, {}, null],
  ])("tells %s", async (_, status, body, code) => {
    asked.mockImplementation(async () => Response.json(body, { status }));
    const { askAccess } = visitPlace({ sealed: "SEALED", rootId: 1 });
    expect(await askAccess(FILM, new AbortController().signal)).toBe(code);
  });
});
