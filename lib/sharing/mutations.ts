import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { createPublicLink, deletePublicLink, type PublicLink } from "@/lib/putio/public-links";
import { sharingKeys } from "./keys";

// Sharing and unsharing are operations (share-operation.ts, unshare-operation.ts): they have an undo, and a result for each file.
// A public link has neither: an address that was given up never comes back.

type Options = { client: QueryClient };

/** Makes a public link of a file or folder. put.io decides how long it is good. */
export function createLinkMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...aboutLinks(client),
    mutationFn: (fileId: number) => createPublicLink(api, { fileId }),
    onSuccess: (link) => change(client, (links) => [...links, link]),
  });
}

/** Ends a link: its address leads nowhere from then on. */
export function deleteLinkMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...aboutLinks(client),
    mutationFn: (link: PublicLink) => deletePublicLink(api, { linkId: link.id }),
    onSuccess: (_reply, { id }) => change(client, without(id)),
  });
}

/**
 * put.io has no way to make a link good for longer: the old one goes, and the new one has another address. Where put.io then refuses
 * a new one, the old one is gone all the same, and the list says so.
 */
export function renewLinkMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...aboutLinks(client),
    async mutationFn(link: PublicLink) {
      await deletePublicLink(api, { linkId: link.id });
      try {
        return await createPublicLink(api, { fileId: link.file.id });
      } catch (error) {
        change(client, without(link.id));
        throw error;
      }
    },
    onSuccess: (link, old) => change(client, (links) => [...without(old.id)(links), link]),
  });
}

function aboutLinks(client: QueryClient) {
  return {
    onSettled: () => void client.invalidateQueries({ queryKey: sharingKeys.links() }),
    // Beside the link, in a dialog that lies over every notification.
    meta: { isSaidInPlace: () => true },
  };
}

type Links = readonly PublicLink[];

function change(client: QueryClient, changed: (links: Links) => Links): void {
  client.setQueryData<Links>(sharingKeys.links(), (links) => links && changed(links));
}

function without(linkId: PublicLink["id"]): (links: Links) => Links {
  return (links) => links.filter(({ id }) => id !== linkId);
}
