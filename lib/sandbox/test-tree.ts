import type { Sandbox } from "./create-sandbox";
import { kindOfName } from "./media/file-kind";

/** A folder by its entries' names: a number is a file of that many bytes (which are nowhere), an object a folder. */
export type TestTree = { [name: string]: number | TestTree };

/** Plants a tree into an account, all of it an hour ago, and answers with the ids by path. For unit tests only. */
export function plantPaths(sandbox: Sandbox, userId: number, tree: TestTree): Record<string, number> {
  const ids: Record<string, number> = {};
  plant(tree, { parentId: 0, prefix: "" });
  return ids;

  function plant(children: TestTree, { parentId, prefix }: { parentId: number; prefix: string }): void {
    const createdAt = sandbox.clock.now() - 3600;
    for (const [name, entry] of Object.entries(children)) {
      const place = { userId, parentId, name, createdAt };
      const { files } = sandbox.store;
      const { id } =
        typeof entry === "number"
          ? files.createFile({ ...place, ...kindOfName(name), sizeBytes: entry })
          : files.createFolder(place);
      ids[prefix + name] = id;
      if (typeof entry === "object") plant(entry, { parentId: id, prefix: `${prefix}${name}/` });
    }
  }
}

/** Every file of an account as `path size`, sorted, as a listing shows them. For unit tests only. */
export function listPaths(sandbox: Sandbox, userId: number): string[] {
  const { files } = sandbox.store;
  const walk = (folderId: number, prefix: string): string[] =>
    files.children(userId, folderId).flatMap((file) => {
      const line = `${prefix}${file.name}${file.fileType === "FOLDER" ? "/" : ""} ${file.sizeBytes}`;
      return file.fileType === "FOLDER" ? [line, ...walk(file.id, `${prefix}${file.name}/`)] : [line];
    });
  return walk(0, "").sort();
}
