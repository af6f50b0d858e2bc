import { expect } from "vitest";
import type { PutioApi } from "../api";
import { type Contract, IDS, withIds } from "../contracts/contract";

/** A transport that answers as the contract says, and insists on being asked so. */
export function apiHeldTo({ request, reply }: Contract): PutioApi {
  const fill = (fields: Record<string, string> | undefined) =>
    fields && Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, withIds(value, IDS)]));
  return {
    baseUrl: "https://api.example/v2",
    fetch: async (input, init = {}) => {
      const url = new URL(String(input));
      const body = typeof init.body === "string" ? init.body : "";
      expect(init.method ?? "GET").toBe(request.method);
      expect(url.pathname).toBe(`/v2${withIds(request.path, IDS)}`);
      expect(Object.fromEntries(url.searchParams)).toEqual(fill(request.query) ?? {});
      if (request.form) expect(Object.fromEntries(new URLSearchParams(body))).toEqual(fill(request.form));
      else if ("json" in request) expect(JSON.parse(body)).toEqual(request.json);
      else expect(body).toBe("");
      return Response.json(reply.body, { status: reply.status });
    },
  };
}
