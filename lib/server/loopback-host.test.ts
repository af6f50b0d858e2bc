import { describe, expect, test } from "vitest";
import { properLoopbackOrigin } from "./loopback-host";

describe("properLoopbackOrigin", () => {
  test.each([
    ["127.0.0.1:3000", "http://localhost:3000", "http://localhost:3000"],
    ["[::1]:3000", "http://localhost:3000", "http://localhost:3000"],
    ["localhost:3000", "http://127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["127.0.0.1", "http://localhost", "http://localhost"],
  ])("%s belongs to %s", (host, ownOrigin, expected) => {
    expect(properLoopbackOrigin({ host, ownOrigin })).toBe(expected);
  });

  test.each([
    ["the same name", "localhost:3000", "http://localhost:3000"],
    ["a forwarded port", "127.0.0.1:8080", "http://localhost:3000"],
    ["a deployment asked from its own machine", "127.0.0.1:3000", "https://matinee.example.com"],
    ["a stranger's name for this machine", "evil.example:3000", "http://localhost:3000"],
    ["a host that is none", "a b", "http://localhost:3000"],
    ["no host", null, "http://localhost:3000"],
  ])("%s stays as it is", (_, host, ownOrigin) => {
    expect(properLoopbackOrigin({ host, ownOrigin })).toBeNull();
  });
});
