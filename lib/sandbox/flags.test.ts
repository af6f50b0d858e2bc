import path from "node:path";
import { describe, expect, test } from "vitest";
import { readFlags, StartProblem } from "./flags";

describe("readFlags", () => {
  test("has a default for everything", () => {
    expect(readFlags([])).toEqual({
      host: "127.0.0.1",
      port: 3001,
      storagePort: 3002,
      dataDir: path.resolve(".sandbox"),
      libraryDir: null,
      publicUrl: null,
      storageUrl: null,
      rateLimitPerMinute: null,
      isVisitorHlsOpen: false,
    });
  });

  test("reads every flag", () => {
    const line =
      "--host 0.0.0.0 --port 80 --storage-port 90 --memory --library . --public-url https://p.test/ --rate-limit 5 --visitor-hls";
    expect(readFlags(line.split(" "))).toEqual({
      host: "0.0.0.0",
      port: 80,
      storagePort: 90,
      dataDir: null,
      libraryDir: path.resolve("."),
      publicUrl: "https://p.test",
      storageUrl: null,
      rateLimitPerMinute: 5,
      isVisitorHlsOpen: true,
    });
  });

  test("puts storage beside the API, or on any port beside any", () => {
    expect(readFlags(["--port", "4000"]).storagePort).toBe(4001);
    expect(readFlags(["--port", "0"]).storagePort).toBe(0);
  });

  test.each([
    ["--port", "http"],
    ["--port", "70000"],
    ["--port", "-1"],
    ["--library", "/nowhere/at/all"],
    ["--public-url", "ftp://p.test"],
    ["--public-url", "p.test"],
    ["--rate-limit", "0"],
    ["--colour", "red"],
    ["stray"],
    ["--memory", "--data", "x"],
  ])("complains about %s %s in one sentence", (...line) => {
    expect(() => readFlags(line)).toThrow(StartProblem);
    expect(() => readFlags(line)).toThrow(/^[^\n]+$/);
  });
});
