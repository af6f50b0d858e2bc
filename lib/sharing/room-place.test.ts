import { describe, expect, it } from "vitest";
import { sharedRoutes } from "@/lib/routes/shared-routes";
import { readRoomPlace } from "./room-place";

const read = (address: string) => readRoomPlace(new URL(address, "https://matinee.test").searchParams);

describe("what the address says", () => {
  it.each([
    { view: "items", who: null, only: null },
    { view: "people", who: null, only: null },
    { view: "items", who: "<img src=x onerror=alert(1)>&only=link", only: "grows" },
    { view: "items", who: "أيلا 🎬", only: null },
  ] as const)("comes back as it went: %o", (place) => {
    expect(read(sharedRoutes.byMe(place))).toEqual(place);
  });

  it("narrows nothing where it is not understood", () => {
    expect(read("/shared/by-me?by=colour&only=__proto__&who=")).toEqual({
      view: "items",
      who: null,
      only: null,
    });
  });
});
