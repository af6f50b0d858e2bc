import type { OperationSpec } from "@/lib/files/operations/operation";
import { PutioError } from "@/lib/putio/errors";
import { deletePublicLink, type PublicLink } from "@/lib/putio/public-links";
import { sharingKeys } from "./keys";
import { aboutFiles } from "./restore-audience";
import { runSteps } from "./run-steps";
import { pauseOf, type SharingDeps } from "./sharing-deps";

/** Ends public links, as an operation. It has no undo: an address that was given up never comes back. */
export function closeLinksOperation(deps: SharingDeps, links: readonly PublicLink[]): OperationSpec {
  const { api, client } = deps;
  return {
    kind: "unshare",
    verb: { doing: "Closing", done: "Closed", where: "to the public" },
    ...aboutFiles(links.map(({ file }) => file)),
    async work(run) {
      const steps = links.map(({ id: linkId, file }) => ({ file, act: () => close(api, linkId) }));
      const result = await runSteps(steps, { run, pause: pauseOf(deps) });
      await client.invalidateQueries({ queryKey: sharingKeys.links() });
      return result;
    },
    retry: (failed) => {
      const ids = new Set(failed.map(({ fileId }) => fileId));
      return closeLinksOperation(
        deps,
        links.filter(({ file }) => ids.has(file.id)),
      );
    },
  };
}

/** One that has expired, or was deleted elsewhere, is closed already. */
async function close(api: SharingDeps["api"], linkId: PublicLink["id"]): Promise<"done" | "skipped"> {
  try {
    await deletePublicLink(api, { linkId });
    return "done";
  } catch (error) {
    if (error instanceof PutioError && error.code === "not-found") return "skipped";
    throw error;
  }
}
