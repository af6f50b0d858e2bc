import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSource, type SyntaxNode } from "./syntax";

export const projectRoot = path.resolve(import.meta.dirname, "../..");

const CODE_FOLDERS = ["app", "components", "lib", "pages", "e2e"];
const CODE_FILE = /\.(ts|tsx|mjs|mts)$/;

export type SourceFile = {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
  lineCount: number;
  /** Tests, and the stages they share in folders called `testing`. */
  isTest: boolean;
  /** Parsed when first asked for. */
  readonly syntax: SyntaxNode;
};

/** Every code file that is ours, top-level configuration included. */
export function readSourceTree(): SourceFile[] {
  const topLevel = readdirSync(projectRoot, { withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE_FILE.test(entry.name) && entry.name !== "next-env.d.ts")
    .map((entry) => entry.name);
  const nested = CODE_FOLDERS.flatMap(listFolder).filter((file) => CODE_FILE.test(file));
  return [...topLevel, ...nested].sort().map(readSourceFile);
}

/** All files below a folder of the repository, of whatever kind; none when there is no such folder. */
export function listFolder(folder: string): string[] {
  const absolute = path.join(projectRoot, folder);
  try {
    return readdirSync(absolute, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join("/"));
  } catch {
    return [];
  }
}

function readSourceFile(file: string): SourceFile {
  return makeSourceFile(file, readFileSync(path.join(projectRoot, file), "utf8"));
}

/** A file of that path and text, whether or not it is on the disk. */
export function makeSourceFile(file: string, text: string): SourceFile {
  let syntax: SyntaxNode | undefined;
  return {
    path: file,
    text,
    lineCount: text.trimEnd().split("\n").length,
    isTest: /\.(test|spec)\.tsx?$|\/testing\//.test(file) || file.startsWith("e2e/"),
    get syntax() {
      syntax ??= parseSource(text, file);
      return syntax;
    },
  };
}
