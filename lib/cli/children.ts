import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { createInterface } from "node:readline";
import { Complaint } from "./complaint";

export type ChildOptions = {
  /** For the sentence when it stops by itself: "sandbox", "app". */
  name: string;
  args: string[];
  /** What to run instead of Node. */
  command?: string;
  env?: Record<string, string>;
  /** Show what it prints. Its errors are shown in any case, unless it is quiet. */
  isLoud?: boolean;
  isQuiet?: boolean;
  /** Sees every line of output and errors. */
  onLine?: ((line: string) => void) | undefined;
};

export type Child = { name: string; process: ChildProcess; exited: Promise<string>; lastWords(): string };

const GRACE_MS = 5_000;
const START_LIMIT_MS = 60_000;
const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Starts a program that is expected to live until we end it. */
export function startChild(options: ChildOptions): Child {
  const child = spawn(options.command ?? process.execPath, options.args, {
    env: childEnvironment(options.env),
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: the terminal's Ctrl-C reaches us alone, and we end the children in order.
    detached: process.platform !== "win32",
  });
  let lastError = "";
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (options.isLoud) console.log(line);
    options.onLine?.(line);
  });
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (!options.isQuiet) console.error(line);
    options.onLine?.(line);
    if (line.trim()) lastError = line.trim();
  });
  const exited = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  return { name: options.name, process: child, exited, lastWords: () => lastError };
}

/** Runs a Node program to its end in our place and answers its exit code. */
export function runToEnd(args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, { env: childEnvironment(env), stdio: "inherit" });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of STOP_SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const name of STOP_SIGNALS) process.off(name, forward);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Waits for a stop signal (answers 0: being stopped is how these commands end) or for a child to stop by itself, which
 * is a complaint. Every child is gone when this returns.
 */
export async function untilStopped(children: Child[]): Promise<number> {
  const stopped = new Promise<null>((resolve) => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve(null));
  });
  try {
    const fallen = await Promise.race([stopped, firstToStop(children)]);
    if (fallen) throw stoppedComplaint(fallen.child, fallen.reason);
    return 0;
  } finally {
    await endChildren(children);
  }
}

export async function endChildren(children: Child[]): Promise<void> {
  await Promise.all(
    children.map(async (child) => {
      signalGroup(child, "SIGTERM");
      const hardEnd = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MS);
      await child.exited;
      clearTimeout(hardEnd);
    }),
  );
}

/** Polls until the address answers at all; the child stopping first is a complaint. */
export async function untilAnswering(child: Child, url: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  let stopReason: string | null = null;
  child.exited.then((reason) => {
    stopReason = reason;
  });
  while (!(await answers(url))) {
    if (stopReason !== null) throw stoppedComplaint(child, stopReason);
    if (Date.now() > deadline) {
      throw new Complaint(
        `The ${child.name} did not answer at ${url} within ${START_LIMIT_MS / 1000} seconds.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

async function firstToStop(children: Child[]) {
  return Promise.race(children.map(async (child) => ({ child, reason: await child.exited })));
}

function stoppedComplaint(child: Child, reason: string): Complaint {
  const words = child.lastWords();
  return new Complaint(`The ${child.name} stopped by itself (${reason})${words ? `: ${words}` : "."}`);
}

function signalGroup(child: Child, signal: NodeJS.Signals): void {
  const { pid, exitCode, signalCode } = child.process;
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    if (process.platform === "win32") child.process.kill(signal);
    else process.kill(-pid, signal);
  } catch {
    // It ended between the check and the signal.
  }
}

function childEnvironment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env };
}
