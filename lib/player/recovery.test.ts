import { describe, expect, it } from "vitest";
import {
  INITIAL_RECOVERY,
  nextRecovery,
  type RecoveryAction,
  type RecoveryContext,
  type RecoveryEvent,
} from "./recovery";

type Happening = RecoveryEvent & Partial<Omit<RecoveryContext, "atMs">> & { at?: number };

/** Runs a story through the ladder and gives what it did at each step. */
function climb(story: Happening[], given: Partial<RecoveryContext> = {}): RecoveryAction[] {
  let state = INITIAL_RECOVERY;
  return story.map(({ at = 0, ...event }) => {
    const context = {
      positionSeconds: 100,
      isOnline: true,
      isStarved: true,
      hasFallback: false,
      ...given,
      ...event,
    };
    const step = nextRecovery(state, event, { ...context, atMs: at * 1000 });
    state = step.state;
    return step.action;
  });
}

function kinds(actions: RecoveryAction[]): string[] {
  return actions.map((action) => (action.kind === "give-up" ? `give-up: ${action.reason}` : action.kind));
}

const serverError: RecoveryEvent = { kind: "network", part: "segment", status: 503 };
const missing: RecoveryEvent = { kind: "network", part: "segment", status: 404 };

describe("a refused address", () => {
  it("an ended session leads to sign-in at once, retrying would not help", () => {
    expect(kinds(climb([{ kind: "denied", status: 401 }], { hasFallback: true }))).toEqual([
      "give-up: signed-out",
    ]);
  });

  it("a plan that does not allow it is said", () => {
    expect(kinds(climb([{ kind: "denied", status: 402 }]))).toEqual(["give-up: payment-required"]);
  });

  it.each([403, 410])(
    "%d: the playlist is read again at once, then with pauses, then the file is taken",
    (status) => {
      const story: Happening[] = [0, 1, 3, 6].map((at) => ({ kind: "denied", status, at }));
      expect(climb(story, { hasFallback: true })).toEqual([
        { kind: "reload-playlist", delayMs: 0 },
        { kind: "reload-playlist", delayMs: 1000 },
        { kind: "reload-playlist", delayMs: 2000 },
        { kind: "fall-back" },
      ]);
    },
  );

  it("addresses that expire every minute are renewed for ever", () => {
    const story: Happening[] = Array.from({ length: 10 }, (_, minute) => ({
      kind: "denied",
      status: 410,
      at: minute * 60,
    }));
    expect(new Set(kinds(climb(story)))).toEqual(new Set(["reload-playlist"]));
  });

  it("gives up when there is no file to fall back to", () => {
    const story: Happening[] = [0, 1, 3, 6].map((at) => ({ kind: "denied", status: 403, at }));
    expect(kinds(climb(story)).at(-1)).toBe("give-up: refused");
  });
});

describe("the network", () => {
  it("a server in trouble is asked again with growing pauses", () => {
    const story: Happening[] = [0, 8, 17, 28, 43].map((at) => ({ ...serverError, at }));
    expect(climb(story)).toEqual(
      [1000, 2000, 4000, 8000, 8000].map((delayMs) => ({ kind: "load-again", delayMs })),
    );
  });

  it("the viewer's patience of 45 s starts when the buffer is empty, not before", () => {
    const story: Happening[] = [
      { ...serverError, at: 0, isStarved: false },
      { ...serverError, at: 60, isStarved: false },
      { ...serverError, at: 70, isStarved: true },
      { ...serverError, at: 114, isStarved: true },
      { ...serverError, at: 115, isStarved: true },
    ];
    expect(kinds(climb(story))).toEqual([
      "load-again",
      "load-again",
      "load-again",
      "load-again",
      "give-up: unreachable",
    ]);
    expect(kinds(climb(story, { hasFallback: true })).at(-1)).toBe("fall-back");
  });

  it("a picture that moves again makes everything good", () => {
    const story: Happening[] = [
      { ...serverError, at: 0 },
      { ...serverError, at: 40 },
      { kind: "moving", at: 44 },
      { ...serverError, at: 50 },
    ];
    expect(climb(story).at(-1)).toEqual({ kind: "load-again", delayMs: 1000 });
  });

  it("a playlist is read again, a file is loaded again", () => {
    expect(kinds(climb([{ kind: "network", part: "playlist", status: 0 }]))).toEqual(["reload-playlist"]);
    expect(kinds(climb([{ kind: "network", part: "file", status: 0 }]))).toEqual(["load-again"]);
  });

  it("offline: waits without counting, and goes on at once when the network is back", () => {
    const story: Happening[] = [
      { ...serverError, at: 0, isOnline: false },
      { ...serverError, at: 90, isOnline: false },
      { kind: "standstill", seconds: 90, at: 90, isOnline: false },
      { kind: "online", at: 120 },
      { kind: "online", at: 121 },
    ];
    expect(climb(story)).toEqual([
      { kind: "wait-online" },
      { kind: "wait-online" },
      { kind: "none" },
      { kind: "load-again", delayMs: 0 },
      { kind: "none" },
    ]);
  });

  it("a missing playlist is taken at its word", () => {
    const story: Happening[] = [{ kind: "network", part: "playlist", status: 404 }];
    expect(kinds(climb(story))).toEqual(["give-up: not-found"]);
    expect(kinds(climb(story, { hasFallback: true }))).toEqual(["fall-back"]);
  });

  it.each([408, 429])("%d asks for patience and is no refusal", (status) => {
    expect(kinds(climb([{ kind: "network", part: "playlist", status }]))).toEqual(["reload-playlist"]);
  });

  it("what is no playlist is not read twice", () => {
    expect(kinds(climb([{ kind: "bad-playlist" }]))).toEqual(["give-up: bad-playlist"]);
    expect(kinds(climb([{ kind: "bad-playlist" }], { hasFallback: true }))).toEqual(["fall-back"]);
  });
});

describe("a broken segment", () => {
  it("a missing one is skipped; three in a row without a picture are the end", () => {
    expect(kinds(climb([missing, missing, missing, missing]))).toEqual([
      "skip-segment",
      "skip-segment",
      "skip-segment",
      "give-up: not-found",
    ]);
    expect(
      kinds(climb([missing, { kind: "moving" }, missing, { kind: "moving" }, missing, missing])),
    ).not.toContain("give-up: not-found");
  });

  it("one that cannot be decoded is tried again, then skipped, then the file is taken", () => {
    const decode: Happening = { kind: "decode" };
    expect(kinds(climb([decode, decode, decode, decode, decode], { hasFallback: true }))).toEqual([
      "recover-media",
      "skip-segment",
      "skip-segment",
      "skip-segment",
      "fall-back",
    ]);
  });

  it("decode errors at different places are different errors", () => {
    const story: Happening[] = [10, 40, 80].map((positionSeconds) => ({ kind: "decode", positionSeconds }));
    expect(new Set(kinds(climb(story)))).toEqual(new Set(["recover-media"]));
  });

  it("a decode error that comes back after the picture moved is still the same place", () => {
    expect(
      kinds(climb([{ kind: "decode" }, { kind: "moving" }, { kind: "decode", positionSeconds: 101 }])),
    ).toEqual(["recover-media", "none", "skip-segment"]);
  });
});

describe("media errors", () => {
  const media = (at: number): Happening => ({ kind: "media", at });

  it("two recoveries in half a minute, then another way", () => {
    expect(kinds(climb([media(0), media(5), media(10)]))).toEqual([
      "recover-media",
      "recover-media",
      "give-up: cannot-decode",
    ]);
    expect(kinds(climb([media(0), media(5), media(10)], { hasFallback: true })).at(-1)).toBe("fall-back");
    expect(kinds(climb([media(0), media(20), media(40), media(60)]))).not.toContain("give-up: cannot-decode");
  });

  it("a file that the browser cannot play has no second chance", () => {
    expect(kinds(climb([{ kind: "unsupported" }]))).toEqual(["give-up: cannot-decode"]);
  });
});

describe("a standstill without a word", () => {
  const still = (seconds: number): Happening => ({ kind: "standstill", seconds });

  it("climbs a rung at 6, 12 and 20 seconds and ends at 30", () => {
    const story = [2, 5, 6, 7, 12, 13, 20, 29, 30].map(still);
    expect(kinds(climb(story))).toEqual([
      "none",
      "none",
      "load-again",
      "none",
      "recover-media",
      "none",
      "skip-segment",
      "none",
      "give-up: stalled",
    ]);
    expect(kinds(climb(story, { hasFallback: true })).at(-1)).toBe("fall-back");
  });

  it("starts at the foot again after the picture moved", () => {
    expect(kinds(climb([still(6), { kind: "moving" }, still(6)]))).toEqual([
      "load-again",
      "none",
      "load-again",
    ]);
  });
});
