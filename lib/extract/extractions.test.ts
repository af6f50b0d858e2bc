import { beforeEach, describe, expect, it } from "vitest";
import type { Extraction, ExtractionStatus } from "@/lib/putio/extract";
import {
  addExtractions,
  isExtracting,
  publishExtractions,
  readExtractions,
  removeExtraction,
} from "./extraction-store";

function extraction(id: number, status: ExtractionStatus): Extraction {
  return { id, name: `${id}.rar`, fileIds: [id * 10], partCount: 1, message: null, status };
}

const shown = () =>
  readExtractions().map(({ id, status, wasPasswordWrong }) => [id, status, wasPasswordWrong]);

describe("the list of extractions", () => {
  beforeEach(() => {
    for (const { id } of readExtractions()) removeExtraction(id);
  });

  it("asks for a password without blame at first, and says when it was wrong", () => {
    publishExtractions([extraction(1, "PASSWORD")]);
    expect(shown()).toEqual([[1, "PASSWORD", false]]);
    addExtractions([extraction(1, "PASSWORD_OBTAINED")], { withPassword: true });
    expect(shown()).toEqual([[1, "PASSWORD_OBTAINED", false]]);
    publishExtractions([extraction(1, "PASSWORD")]);
    expect(shown()).toEqual([[1, "PASSWORD", true]]);
  });

  it("does not call a password wrong while put.io still shows the state of before it", () => {
    publishExtractions([extraction(1, "PASSWORD")]);
    addExtractions([extraction(1, "PASSWORD")], { withPassword: true });
    expect(shown()).toEqual([[1, "PASSWORD", false]]);
  });

  it("forgets a wrong password when the archive is extracted anew without one", () => {
    addExtractions([extraction(1, "PASSWORD_OBTAINED")], { withPassword: true });
    addExtractions([extraction(1, "NEW")], { withPassword: false });
    publishExtractions([extraction(1, "PASSWORD")]);
    expect(shown()).toEqual([[1, "PASSWORD", false]]);
  });

  it("keeps the others when one is started or dismissed", () => {
    publishExtractions([extraction(1, "EXTRACTING"), extraction(2, "EXTRACTED")]);
    addExtractions([extraction(3, "NEW")], { withPassword: false });
    removeExtraction(2);
    expect(shown().map(([id]) => id)).toEqual([1, 3]);
  });

  it.each<[ExtractionStatus, boolean]>([
    ["NEW", true],
    ["SENT_TO_QUEUE", true],
    ["EXTRACTING", true],
    ["PASSWORD_OBTAINED", true],
    ["PASSWORD", false],
    ["EXTRACTED", false],
    ["ERROR", false],
  ])("%s is under way: %s", (status, isUnderWay) => {
    expect(isExtracting({ status })).toBe(isUnderWay);
  });
});
