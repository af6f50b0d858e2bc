import type { OperationRun } from "@/lib/files/operations/operation";
import { setStage } from "@/lib/files/testing/operations-stage";
import { getFileShares } from "@/lib/putio/sharing";
import { createTestUser } from "@/lib/sandbox/test-client";
import type { TestTree } from "@/lib/sandbox/test-tree";
import type { SharingDeps } from "../sharing-deps";

/** A put.io of one's own in which two friends wait to be shown something. */
export async function setSharingStage(tree: TestTree) {
  const stage = await setStage(tree);
  const [ayla, jonas] = [await createTestUser(stage.sandbox), await createTestUser(stage.sandbox)];
  for (const { userId } of [ayla, jonas]) stage.sandbox.store.friends.befriend(stage.user.userId, userId);
  const deps: SharingDeps = { api: stage.api, client: stage.client, pause: async () => {} };
  const run: OperationRun = { onProgress: () => {}, onWait: () => {} };
  return {
    ...stage,
    deps,
    run,
    ayla: ayla.username,
    jonas: jonas.username,
    /** Who sees a file, as put.io has it. */
    async viewers(path: string) {
      const shares = await getFileShares(stage.api, { fileId: stage.id(path) });
      return shares.kind === "everyone" ? "everyone" : shares.shares.map(({ userName }) => userName).sort();
    },
    targets: async (...names: string[]) => (await stage.files(0)).filter(({ name }) => names.includes(name)),
  };
}
