#!/usr/bin/env node
/**
 * The door to every npm script: `node lib/cli/ensure-installed.mjs <command> [flags]`. It makes a fresh clone work without
 * being told about `npm ci`, so it must not import anything that npm installs, and must parse on an old Node, whose
 * user deserves a sentence instead of a syntax error.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const COMMANDS = [
  "demo",
  "dev",
  "sandbox",
  "start",
  "build",
  "verify",
  "e2e",
  "test",
  "test-rclone",
  "bench",
];
// What runs in production runs without the development dependencies.
const PRODUCTION_COMMANDS = ["start"];
const MINIMUM_NODE = [20, 19];

const [command = "", ...flags] = process.argv.slice(2);
requireKnownCommand();
requireNode();
installIfNeeded();
runCommand();

function requireKnownCommand() {
  if (COMMANDS.includes(command)) return;
  fail(`Unknown command "${command}": use one of ${COMMANDS.join(", ")}.`);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isEnough = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  if (isEnough) return;
  fail(`Matinee needs Node ${MINIMUM_NODE.join(".")} or newer, and this is ${process.versions.node}.`);
}

function installIfNeeded() {
  const reason = reasonToInstall();
  if (!reason) return;
  console.log(`${reason}: running npm ci, once …`);
  // Without the flag, NODE_ENV=production in somebody's shell would leave out what building and testing need.
  const scope = PRODUCTION_COMMANDS.includes(command) ? [] : ["--include=dev"];
  const result = spawnNpm(["ci", "--no-audit", "--no-fund", ...scope]);
  if (result.status !== 0) fail("npm ci failed, see above: is the npm registry reachable?");
}

/** null when node_modules is what package-lock.json asks for on this platform, else the reason in words. */
function reasonToInstall() {
  const installedLock = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedLock)) return "The dependencies are not installed yet";
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const installed = readPackages(installedLock);
  const isProduction = PRODUCTION_COMMANDS.includes(command);
  for (const [location, entry] of Object.entries(wanted)) {
    if (location === "" || entry.link || (isProduction && entry.dev)) continue;
    if (installed[location]?.version === entry.version) continue;
    if (!installed[location] && isOptionalElsewhere(entry)) continue;
    return "The installed dependencies do not match package-lock.json";
  }
  return null;
}

/**
 * The lock names the binaries of all platforms, npm installs those of this one. What an absent optional package needs
 * (a WebAssembly fallback's runtime) is absent too, and says nothing about platforms itself.
 */
function isOptionalElsewhere(entry) {
  if (!entry.optional && !entry.devOptional) return false;
  if (!entry.os && !entry.cpu && !entry.libc) return true;
  return !(
    isAllowed(entry.os, process.platform) &&
    isAllowed(entry.cpu, process.arch) &&
    isAllowed(entry.libc, libcName())
  );
}

function isAllowed(list, value) {
  if (!list || value === null) return true;
  if (list.some((item) => item === `!${value}`)) return false;
  const named = list.filter((item) => !item.startsWith("!"));
  return named.length === 0 || named.includes(value);
}

function libcName() {
  if (process.platform !== "linux") return null;
  return process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

function spawnNpm(args) {
  const options = { cwd: root, stdio: "inherit" };
  // Under `npm run` this is npm's own script; running it by Node avoids the shell that npm.cmd needs on Windows.
  const npmScript = process.env.npm_execpath;
  if (npmScript && /npm-cli\.c?js$/.test(npmScript)) {
    return spawnSync(process.execPath, [npmScript, ...args], options);
  }
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/** A new process, because this one has looked for modules before they were there. */
function runCommand() {
  const child = spawn(
    process.execPath,
    // The condition lets `start` read lib/env.ts, which refuses to load outside a server.
    ["--conditions=react-server", "--import", "tsx", path.join(root, "lib/cli", `${command}.ts`), ...flags],
    { cwd: root, stdio: "inherit" },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // npm hands a SIGTERM to the shell between us, which dies of it without a word: being orphaned is the signal then.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
