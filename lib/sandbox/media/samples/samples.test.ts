import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox";
import { refreshSamples, SAMPLE_PATHS, sampleFacts } from "./samples";
import { SAMPLES_PREFIX } from "./samples-folder";

test("an older data directory gets the films of this version, and its folders their sizes", async () => {
  const sandbox = createSandbox();
  const { blobs, files, users } = sandbox.store;
  const user = users.create({ username: "someone", password: "secret" });
  const path = SAMPLES_PREFIX + SAMPLE_PATHS.nightTrain;
  const blob = blobs.findOrCreate({ path, sizeBytes: 7, crc32: "00000000" });
  const folder = files.createFolder({ userId: user.id, parentId: 0, name: "Films" });
  const draft = { userId: user.id, parentId: folder.id, name: "Night Train.mp4", fileType: "VIDEO" } as const;
  const file = files.createFile({ ...draft, contentType: "video/mp4", blobId: blob.id, sizeBytes: 7 });
  refreshSamples(sandbox.store);
  const { sizeBytes, crc32, probe } = sampleFacts("nightTrain");
  expect(blobs.get(blob.id)).toMatchObject({ sizeBytes, crc32, probe });
  expect(files.get(file.id)).toMatchObject({ sizeBytes, crc32 });
  expect(files.get(folder.id)?.sizeBytes).toBe(sizeBytes);
  await sandbox.close();
});
