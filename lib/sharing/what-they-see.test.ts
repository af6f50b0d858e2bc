import { describe, expect, it } from "vitest";
import { whatTheySee } from "./what-they-see";

const file = { fileType: "VIDEO" } as const;
const folder = { fileType: "FOLDER" } as const;

describe("whatTheySee", () => {
  it("says of a folder that it grows", () => {
    expect(whatTheySee({ files: [folder], count: 1 })).toMatch(/this folder and everything in it.*later/);
    expect(whatTheySee({ files: [folder, folder], count: 2 })).toMatch(/these 2 folders.*later/);
    expect(whatTheySee({ files: [folder, file], count: 2 })).toMatch(/these 2 items.*later/);
  });

  it("says of files that nothing else is seen", () => {
    expect(whatTheySee({ files: [file], count: 1 })).toMatch(/this file and nothing around it/);
    expect(whatTheySee({ files: [file, file, file], count: 3 })).toMatch(/these 3 files and nothing/);
  });

  it("promises nothing of files that were not read", () => {
    expect(whatTheySee({ files: [file], count: 900 })).toMatch(/900 items; of folders everything/);
  });
});
