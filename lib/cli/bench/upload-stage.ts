import { type Browser, chromium, type Page } from "@playwright/test";
import { z } from "zod";
import { routes } from "@/lib/routes";
import { Sandbox, type SandboxUser } from "../../../e2e/sandbox";
import { signInByToken } from "../../../e2e/session";
import { type Child, endChildren } from "../children";
import { findFreePorts, throwawaySetting } from "../throwaway-setting";
import { type Setting, startApp, startSandbox } from "../with-sandbox";
import { browserArgs } from "./browser-args";
import { Gateway } from "./gateway";
import { MemoryMeter } from "./memory-meter";

const requestsSchema = z.object({ requests: z.array(z.object({ status: z.number() })) });

/** One of the servers: where it listens, and where its memory is looked at. */
export type Instance = { port: number; inspectPort: number };
export type Uploader = { page: Page; user: SandboxUser };

/** A sandbox, two instances of the app behind a gateway that browsers take for the app, and a browser. */
export class UploadStage {
  readonly #setting: Setting;
  readonly #children: Child[] = [];
  readonly #running = new Map<number, Child>();
  readonly #browser: Browser;
  readonly #inspectPort: number;
  readonly gateway: Gateway;
  readonly sandboxUrl: string;
  readonly sandbox: Sandbox;
  readonly instances: readonly [Instance, Instance];
  readonly folder: string;

  private constructor(parts: Parts) {
    this.#setting = parts.setting;
    this.#browser = parts.browser;
    this.#inspectPort = parts.sandboxInspectPort;
    this.gateway = parts.gateway;
    this.sandboxUrl = `http://127.0.0.1:${parts.setting.sandboxPort}`;
    this.sandbox = new Sandbox(this.sandboxUrl);
    this.instances = parts.instances;
    this.folder = parts.folder;
  }

  static async open(options: { folder: string; executablePath: string }): Promise<UploadStage> {
    const { folder, executablePath } = options;
    const [gatewayPort = 0, second = 0, ...inspect] = await findFreePorts(5);
    const [sandboxInspectPort = 0, firstInspect = 0, secondInspect = 0] = inspect;
    const setting = await throwawaySetting(folder);
    const instances: [Instance, Instance] = [
      { port: setting.appPort, inspectPort: firstInspect },
      { port: second, inspectPort: secondInspect },
    ];
    const gateway = await Gateway.open(gatewayPort);
    const browser = await chromium.launch({ executablePath, args: browserArgs() });
    const stage = new UploadStage({ folder, setting, gateway, browser, instances, sandboxInspectPort });
    try {
      await startSandbox(setting, { children: stage.#children, inspectPort: sandboxInspectPort });
      await stage.start(instances[0]);
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  async start({ port, inspectPort }: Instance): Promise<void> {
    const { url: appUrl } = this.gateway;
    const where = { children: this.#children, port, inspectPort, appUrl };
    this.#running.set(port, await startApp(this.#setting, { ...where, mode: "start" }));
  }

  /** As a crash of the machine does: nothing is said to anybody. */
  async kill({ port }: Instance): Promise<void> {
    const child = this.#running.get(port);
    child?.process.kill("SIGKILL");
    await child?.exited;
  }

  meterOf({ inspectPort }: Instance): Promise<MemoryMeter> {
    return MemoryMeter.open(inspectPort);
  }

  meterOfSandbox(): Promise<MemoryMeter> {
    return MemoryMeter.open(this.#inspectPort);
  }

  /** How many of the latest calls of this user's put.io answered with a failure of its own. */
  async countFailures({ username }: SandboxUser): Promise<number> {
    const reply = await fetch(`${this.sandboxUrl}/_sandbox/requests?username=${username}`);
    const { requests } = requestsSchema.parse(await reply.json());
    return requests.filter(({ status }) => status >= 500).length;
  }

  /** Somebody with an empty account, in a browser that shows it. */
  async withUploader<T>(act: (uploader: Uploader) => Promise<T>): Promise<T> {
    const user = await this.sandbox.createUser({ seed: "empty" });
    const context = await this.#browser.newContext({ baseURL: this.gateway.url });
    try {
      await signInByToken(context.request, user);
      const page = await context.newPage();
      await page.goto(routes.folder(0));
      return await act({ page, user });
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.gateway.close();
    await endChildren(this.#children);
  }
}

type Parts = {
  folder: string;
  setting: Setting;
  gateway: Gateway;
  browser: Browser;
  instances: [Instance, Instance];
  sandboxInspectPort: number;
};
