import { type MutationOptions, QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import type { PublicLink } from "@/lib/putio/public-links";
import { sharingKeys } from "./keys";
import { createLinkMutation, deleteLinkMutation, renewLinkMutation } from "./mutations";

const OLD: PublicLink = {
  id: 1,
  address: "/link/old",
  createdAt: "2026-03-01T12:00:00Z",
  expiresAt: "2026-03-08T12:00:00Z",
  file: { id: 7, name: "Films", fileType: "FOLDER" },
};

let client: QueryClient;
let asked: string[];
beforeEach(() => {
  client = new QueryClient();
  client.setQueryData<readonly PublicLink[]>(sharingKeys.links(), [OLD]);
  asked = [];
});

/** Our server before put.io, which makes the link 2, or refuses to. */
function serverOf({ refusal }: { refusal?: string } = {}): PutioApi {
  return {
    baseUrl: "",
    async fetch(input, init) {
      asked.push(`${init?.method} ${String(input)}`);
      if (init?.method === "DELETE") return Response.json({ status: "OK" });
      if (refusal) return Response.json({ status: "ERROR", error_type: refusal }, { status: 403 });
      const file = { id: 7, name: "Films", file_type: "FOLDER" };
      const times = { created_at: "2026-03-02T12:00:00", expiration_date: "2026-03-09T12:00:00" };
      return Response.json({ public_share: { id: 2, address: "/link/new", ...times, user_file: file } });
    },
  };
}

function run<Data, Variables, Kept>(
  options: MutationOptions<Data, Error, Variables, Kept>,
  given: Variables,
) {
  return client.getMutationCache().build(client, options).execute(given);
}

const addresses = () =>
  client.getQueryData<readonly PublicLink[]>(sharingKeys.links())?.map(({ address }) => address);

describe("the mutations of public links", () => {
  it("a new one stands in the list at once", async () => {
    await run(createLinkMutation(serverOf(), { client }), 7);
    expect(addresses()).toEqual(["/link/old", "/link/new"]);
    expect(asked).toEqual(["POST /public_share/7"]);
  });

  it("a deleted one is gone from it", async () => {
    await run(deleteLinkMutation(serverOf(), { client }), OLD);
    expect(addresses()).toEqual([]);
  });

  it("renewing gives another address, and only after the old one is dead", async () => {
    await run(renewLinkMutation(serverOf(), { client }), OLD);
    expect(asked).toEqual(["DELETE /public_share/1", "POST /public_share/7"]);
    expect(addresses()).toEqual(["/link/new"]);
  });

  it("an old one that put.io does not replace is gone from the list all the same", async () => {
    const server = serverOf({ refusal: "PUBLIC_SHARE_DAILY_TOTAL_LINK_COUNT_EXCEEDED" });
    await expect(run(renewLinkMutation(server, { client }), OLD)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(addresses()).toEqual([]);
  });
});
