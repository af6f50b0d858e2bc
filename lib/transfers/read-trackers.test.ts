import { expect, test } from "vitest";
import { readTrackers } from "./read-trackers";

test.each([
  ["", [], []],
  ["udp://a.example:1337/announce", ["udp://a.example:1337/announce"], []],
  [
    "udp://a.example:1\n\nhttp://b.example/announce\nwss://c.example",
    ["udp://a.example:1", "http://b.example/announce", "wss://c.example"],
    [],
  ],
  ["udp://a.example:1, udp://a.example:1", ["udp://a.example:1"], []],
  ["a.example javascript:alert(1) udp://", [], ["a.example", "javascript:alert(1)", "udp://"]],
  ["mine: udp://a.example:1", ["udp://a.example:1"], ["mine:"]],
])("%j", (text, trackers, unreadable) => {
  expect(readTrackers(text)).toEqual({ trackers, unreadable });
});
