import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runToEnd } from "./children";
import { Complaint } from "./complaint";
import { buildFolder, projectRoot, tools } from "./project";

/** What a build is made from. The sandbox, the commands and the tests beside the code do not end up in it. */
const SOURCE_FOLDERS = ["app", "components", "lib", "pages", "public"];
const SOURCE_FILES = [
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const LEFT_OUT = [/^lib\/(sandbox|cli)\//, /\.test\.tsx?$/];

const stampFile = path.join(buildFolder, "matinee-source");

/** Builds unless the build that is there was made from exactly these files. */
export async function ensureBuild(): Promise<void> {
  if ((await readBuildStamp()) === (await hashSource())) return;
  console.log("There is no production build of this source yet: building …");
  const exitCode = await build();
  if (exitCode !== 0) throw new Complaint("The production build failed, see above.");
}

/** `next build`, stamped afterwards: a build that failed or was interrupted has no stamp. Answers the exit code. */
export async function build(flags: string[] = []): Promise<number> {
  await rm(stampFile, { force: true });
  const source = await hashSource();
  const exitCode = await runToEnd([tools.next, "build", ...flags]);
  if (exitCode === 0) await writeFile(stampFile, source);
  return exitCode;
}

export type BuildState = "none" | "stale" | "current";

export async function readBuildState(): Promise<BuildState> {
  if ((await readText(path.join(buildFolder, "BUILD_ID"))) === null) return "none";
  // A container holds the build without what it was made from.
  if ((await listFiles("app")).length === 0) return "current";
  const stamp = await readBuildStamp();
  return stamp === null || stamp === (await hashSource()) ? "current" : "stale";
}

async function readBuildStamp(): Promise<string | null> {
  return readText(stampFile);
}

async function hashSource(): Promise<string> {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of await listSource()) {
    const bytes = await readFile(path.join(projectRoot, file)).catch(() => null);
    if (bytes) hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

async function listSource(): Promise<string[]> {
  const found = await Promise.all(SOURCE_FOLDERS.map(listFiles));
  const files = [...SOURCE_FILES, ...found.flat()];
  return files.filter((file) => !LEFT_OUT.some((pattern) => pattern.test(file))).sort();
}

async function listFiles(folder: string): Promise<string[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(path.join(projectRoot, folder), options).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"));
}

async function readText(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch(() => null);
}
