import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import type { FolderPage } from "@/lib/putio/file";
import { findVisited, visitFolderQuery } from "./queries";

const nowhere = { baseUrl: "http://nowhere.test", fetch: () => Promise.reject(new Error("asked")) };

function pageOf(...ids: number[]): FolderPage {
  return { files: ids.map((id) => fileOf({ id })), parent: null, cursor: null, total: null, breadcrumbs: [] };
}

describe("findVisited", () => {
  it("finds a file in any folder that was shown, on any of its pages", () => {
    const client = new QueryClient();
    const keep = (fileId: number, pages: FolderPage[]) =>
      client.setQueryData(visitFolderQuery(nowhere, { fileId }).queryKey, {
        pages,
        pageParams: pages.map(() => null),
      });
    keep(1, [pageOf(2, 3), pageOf(4)]);
    keep(2, [pageOf(5)]);
    expect(findVisited(client, 4)?.id).toBe(4);
    expect(findVisited(client, 5)?.id).toBe(5);
    expect(findVisited(client, 1)).toBeNull();
  });
});
