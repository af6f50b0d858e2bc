import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { jobsOf } from "../jobs/sandbox-jobs";
import type { FileRecord } from "../state/entities";
import { ask, createTestUser, type TestUser } from "../test-client";

const LOCKED = ["The password is matinee", "Rehearsal notes.zip"];

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox({ ffmpeg: null });
  user = await createTestUser(sandbox, { seed: "demo" });
});

afterAll(() => sandbox.close());

function fileAt(...path: string[]): FileRecord {
  return path.reduce<FileRecord | null>((parent, name) => {
    return sandbox.store.files.child({ userId: user.userId, parentId: parent?.id ?? 0, name });
  }, null) as FileRecord;
}

async function finish(): Promise<void> {
  const { conversions, extractions } = jobsOf(sandbox);
  await Promise.all([conversions.whenIdle(), extractions.whenIdle()]);
  sandbox.clock.advance(600);
}

describe("what a newcomer can try in the demo account, without ffmpeg", () => {
  test.each([
    ["Harbour Webcam.m2ts", "COMPLETED"],
    ["Lighthouse in Ten Bits.mkv", "ERROR"],
    ["Water Damage.avi", "ERROR"],
  ])("the conversion of %s ends in %s", async (name, status) => {
    const { id } = fileAt("Films", "From the attic", name);
    await ask(sandbox, `/v2/files/${id}/mp4`, { token: user.token, method: "POST" });
    await finish();
    const { body } = await ask(sandbox, `/v2/files/${id}/mp4`, { token: user.token });
    expect(body.mp4).toMatchObject({ status });
  });

  test.each([
    [["Press kit 1.zip"], undefined, "EXTRACTED"],
    [LOCKED, undefined, "PASSWORD"],
    [LOCKED, "matinee", "EXTRACTED"],
    [["Old backup.rar"], undefined, "ERROR"],
  ])("%s with the password %s is %s", async (path, password, status) => {
    const { id, name } = fileAt("Archive", ...path);
    const form = { user_file_ids: id, ...(password === undefined ? {} : { password }) };
    await ask(sandbox, "/v2/files/extract", { token: user.token, form });
    await finish();
    const { body } = await ask(sandbox, "/v2/files/extract", { token: user.token });
    expect(body.extractions).toContainEqual(expect.objectContaining({ name, status }));
  });

  test("what was unpacked lies beside its archive", () => {
    const notes = fileAt("Archive", "The password is matinee", "Rehearsal notes", "notes");
    const names = sandbox.store.files.children(user.userId, notes.id).map(({ name }) => name);
    expect(names).toEqual(["Act one.txt", "Act two.txt", "Şükran's list.txt"]);
  });
});
