import type { PutioApi } from "@/lib/putio/api";
import { createFolderPath } from "@/lib/putio/organise";

/**
 * Where in put.io the folders of uploads are: each is made when the first thing in it needs it, once, and one that exists is
 * used. Two uploads never make the same folder side by side.
 */
export class FolderPlaces {
  readonly #places = new Map<string, Promise<number>>();
  readonly #api: PutioApi;

  constructor(api: PutioApi) {
    this.#api = api;
  }

  /** The id of a folder by the names that lead to it from `rootId`. */
  find(rootId: number, path: readonly string[]): Promise<number> {
    const name = path.at(-1);
    if (name === undefined) return Promise.resolve(rootId);
    const key = JSON.stringify([rootId, ...path]);
    const known = this.#places.get(key);
    if (known) return known;
    const place = this.#make({ rootId, path: path.slice(0, -1), name });
    this.#places.set(key, place);
    // Asked for again it is tried again.
    place.catch(() => this.#places.delete(key));
    return place;
  }

  async #make({ rootId, path, name }: { rootId: number; path: readonly string[]; name: string }) {
    const parentId = await this.find(rootId, path);
    return (await createFolderPath(this.#api, { parentId, path: name })).id;
  }

  /** A folder may be moved or deleted while nothing is uploaded into it. */
  forget() {
    this.#places.clear();
  }
}
