import { describe, expect, it } from "vitest";
import { flag, list, maybe, number, object, text, word } from "./schema";

const film = object({
  id: number,
  name: text,
  tags: maybe(list(object({ isNew: flag }))),
  kind: word("a", "b"),
});
const films = object({ films: list(film) });

describe("schemas", () => {
  it("keep what they know, leave the rest, and read what is missing as null", () => {
    const sent = {
      films: [{ id: 1, name: "", kind: "a", tags: [{ isNew: false, extra: 1 }], secret: 2 }],
      status: "OK",
    };
    expect(films(sent)).toEqual({ films: [{ id: 1, name: "", kind: "a", tags: [{ isNew: false }] }] });
    expect(film({ id: 1, name: "x", kind: "b" })).toEqual({ id: 1, name: "x", kind: "b", tags: null });
  });

  it.each([
    [undefined, "the reply is not an object"],
    [null, "the reply is not an object"],
    [[], "the reply is not an object"],
    ["x", "the reply is not an object"],
    [{}, "films is not a list"],
    [{ films: {} }, "films is not a list"],
    [{ films: [null] }, "films[0] is not an object"],
    [{ films: [{ id: "1", name: "x" }] }, "films[0].id is not a number"],
    [{ films: [{ id: 1 }] }, "films[0].name is not a text"],
    [{ films: [{ id: 1, name: "x", kind: "c" }] }, "films[0].kind is not a or b"],
    [{ films: [{ id: 1, name: "x", kind: "a", tags: [{}] }] }, "films[0].tags[0].isNew is not a flag"],
  ])("say where %j does not fit", (sent, message) => {
    expect(() => films(sent)).toThrow(message);
  });

  it("take nothing from an object's prototype", () => {
    const parsed = film(JSON.parse('{"id":1,"name":"x","kind":"a","__proto__":{"tags":[]}}'));
    expect(parsed).toEqual({ id: 1, name: "x", kind: "a", tags: null });
  });
});
