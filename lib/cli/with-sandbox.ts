import { stat } from "node:fs/promises";
import path from "node:path";
import { type Child, endChildren, startChild, untilAnswering } from "./children";
import { Complaint } from "./complaint";
import { parseFlags } from "./flags";
import { choosePorts, parsePort } from "./ports";
import { projectRoot, sandboxMain, tools } from "./project";
import { makeSecret, readOrMakeSecret } from "./secret";

/** The OAuth app that every sandbox knows; its callback may be on any address. */
export const sandboxApp = { clientId: "1001", clientSecret: "sandbox-secret" } as const;

export type Setting = {
  host: string;
  appPort: number;
  sandboxPort: number;
  storagePort: number;
  secret: string;
  /** What the sandbox is told about where its data lies and what it shows. */
  sandboxFlags: string[];
};

/** The flags that `demo` and `dev` share, made into ports, folders and a secret. */
export async function readSetting(): Promise<Setting> {
  const flags = parseFlags({
    port: { type: "string" },
    host: { type: "string" },
    "sandbox-port": { type: "string" },
    "storage-port": { type: "string" },
    library: { type: "string" },
    data: { type: "string" },
    memory: { type: "boolean" },
  });
  const dataFolder = path.resolve(projectRoot, flags.data ?? ".sandbox");
  const sandboxFlags = flags.memory ? ["--memory"] : ["--data", dataFolder];
  if (flags.library !== undefined) sandboxFlags.push("--library", await requireFolder(flags.library));
  const [appPort = 0, sandboxPort = 0, storagePort = 0] = await choosePorts([
    wish({ name: "app", flag: "--port", text: flags.port, fallback: 3000 }),
    wish({ name: "sandbox", flag: "--sandbox-port", text: flags["sandbox-port"], fallback: 3001 }),
    wish({ name: "sandbox's storage", flag: "--storage-port", text: flags["storage-port"], fallback: 3002 }),
  ]);
  const secret = flags.memory ? makeSecret() : await readOrMakeSecret(dataFolder);
  return { host: flags.host ?? "127.0.0.1", appPort, sandboxPort, storagePort, secret, sandboxFlags };
}

export type Running = { children: Child[]; appUrl: string; sandboxUrl: string };

/** Sandbox first, then the app against it; both answer when this returns, and neither lives on when it throws. */
export async function startWithSandbox(options: {
  setting: Setting;
  mode: "start" | "dev";
  appLog?: (line: string) => void;
}): Promise<Running> {
  const { setting, mode, appLog } = options;
  const appUrl = `http://localhost:${setting.appPort}`;
  const children: Child[] = [];
  try {
    const sandboxUrl = await startSandbox(setting, { children });
    await startApp(setting, { children, mode, appUrl, port: setting.appPort, appLog });
    return { children, appUrl, sandboxUrl };
  } catch (error) {
    await endChildren(children);
    throw error;
  }
}

/** A program that is among the children as soon as it runs. */
type Start = {
  children: Child[];
  /** Where its memory can be looked at from outside. */
  inspectPort?: number;
};

/** Answers where the sandbox is once it answers. */
export async function startSandbox(setting: Setting, { children, inspectPort }: Start): Promise<string> {
  const url = `http://127.0.0.1:${setting.sandboxPort}`;
  const args = [...inspectArgs(inspectPort), ...sandboxArgs(setting)];
  const sandbox = startChild({ name: "sandbox", args, isQuiet: inspectPort !== undefined });
  children.push(sandbox);
  await untilAnswering(sandbox, `${url}/_sandbox/health`);
  return url;
}

/** One instance of the app against the setting's sandbox. `appUrl` is what browsers know it by, whatever its own port. */
export async function startApp(
  setting: Setting,
  options: Start & {
    port: number;
    appUrl: string;
    mode: "start" | "dev";
    appLog?: ((line: string) => void) | undefined;
  },
): Promise<Child> {
  const { port, appUrl, mode, children, inspectPort } = options;
  const sandboxUrl = `http://127.0.0.1:${setting.sandboxPort}`;
  const app = startChild({
    name: "app",
    args: [...inspectArgs(inspectPort), tools.next, mode, "-p", String(port), "-H", setting.host],
    env: appEnvironment({ appUrl, sandboxUrl, secret: setting.secret }),
    isLoud: mode === "dev",
    isQuiet: inspectPort !== undefined,
    onLine: options.appLog,
  });
  children.push(app);
  await untilAnswering(app, `http://127.0.0.1:${port}/login`);
  return app;
}

function inspectArgs(port: number | undefined): string[] {
  return port === undefined ? [] : [`--inspect=127.0.0.1:${port}`];
}

function sandboxArgs(setting: Setting): string[] {
  const ports = ["--port", String(setting.sandboxPort), "--storage-port", String(setting.storagePort)];
  return ["--import", "tsx", sandboxMain, "--host", "127.0.0.1", ...ports, ...setting.sandboxFlags];
}

/** Everything lib/env.ts knows is set, so that no .env file made for the real put.io leaks in. */
function appEnvironment(options: { appUrl: string; sandboxUrl: string; secret: string }) {
  return {
    PUTIO_API_URL: options.sandboxUrl,
    PUTIO_UPLOAD_URL: options.sandboxUrl,
    PUTIO_WEB_URL: options.sandboxUrl,
    PUTIO_CLIENT_ID: sandboxApp.clientId,
    PUTIO_CLIENT_SECRET: sandboxApp.clientSecret,
    PUTIO_MEDIA_HOSTS: "127.0.0.1,localhost",
    NEXTAUTH_SECRET: options.secret,
    NEXTAUTH_URL: options.appUrl,
  };
}

function wish(options: { name: string; flag: string; text: string | undefined; fallback: number }) {
  const { name, flag, fallback } = options;
  return { name, flag, fallback, wanted: parsePort(options.text, flag) };
}

async function requireFolder(folder: string): Promise<string> {
  // npm changes to the repository's folder; a relative path is meant from where the person stands.
  const absolute = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  const found = await stat(absolute).catch(() => null);
  if (found?.isDirectory()) return absolute;
  throw new Complaint(`--library wants a folder, and there is none at ${absolute}.`);
}
