import { readFile } from "node:fs/promises";
import type { BrowserContext, ConsoleMessage, Page, Request, Response } from "@playwright/test";
import { findCanary } from "./canary";

export type WatchdogOptions = { appOrigin: string; sandboxOrigin: string; appLogFile: string };

/**
 * Watches everything that a test's browsers do and collects what must not be: a token in sight, a violation of the
 * Content-Security-Policy, console output, requests to strangers. A test that provokes one of them says so first.
 */
export class Watchdog {
  readonly #options: WatchdogOptions;
  readonly #findings: string[] = [];
  readonly #contexts: BrowserContext[] = [];
  readonly #adopted: BrowserContext[] = [];
  readonly #pending = new Set<Promise<void>>();
  readonly #expectedConsole: RegExp[] = [];
  readonly #expectedRequests: string[] = [];
  readonly #allowedBodies: RegExp[] = [];

  constructor(options: WatchdogOptions) {
    this.#options = options;
  }

  async watch(context: BrowserContext): Promise<void> {
    this.#contexts.push(context);
    context.on("request", (request) => this.#track(this.#inspectRequest(request)));
    context.on("response", (response) => this.#track(this.#inspectResponse(response)));
    context.on("console", (message) => this.#inspectConsole(message));
    context.on("weberror", (error) => this.#report(`uncaught in the page: ${error.error().message}`));
    await context.exposeBinding("reportViolation", (_source, violation: string) => {
      this.#report(`CSP violation: ${violation}`);
    });
    await context.addInitScript(reportViolations);
  }

  /** For a test that provokes failures, which Chromium itself puts on the console. */
  expectConsole(pattern: RegExp): void {
    this.#expectedConsole.push(pattern);
  }

  expectRequest(url: string): void {
    this.#expectedRequests.push(url);
  }

  /** The one way a token may leave a browser: somebody pastes it into the sign-in page. */
  allowTokenInBodyTo(path: RegExp): void {
    this.#allowedBodies.push(path);
  }

  /** Another browser of the test's, closed once it has been looked at. */
  async adopt(context: BrowserContext): Promise<void> {
    this.#adopted.push(context);
    await this.watch(context);
  }

  async close(): Promise<void> {
    for (const context of this.#adopted) await context.close();
  }

  /** Everything found, after a last look at pages, storage, cookies and the server's log. */
  async finish(): Promise<string[]> {
    for (const context of this.#contexts) await this.#inspectContext(context);
    await Promise.all(this.#pending);
    this.#look(await readFile(this.#options.appLogFile, "utf8"), "the server's log");
    return this.#findings;
  }

  async #inspectRequest(request: Request): Promise<void> {
    if (this.#isSandboxPage(request)) return;
    const url = request.url();
    if (!this.#isOurs(url) && !this.#expectedRequests.includes(url))
      this.#report(`unexpected request: ${request.method()} ${url}`);
    this.#look(url, "a request's address");
    this.#look(JSON.stringify(await request.allHeaders().catch(() => ({}))), `request headers of ${url}`);
    if (this.#allowedBodies.some((pattern) => pattern.test(new URL(url).pathname))) return;
    this.#look(request.postDataBuffer()?.toString("latin1") ?? "", `request body of ${url}`);
  }

  async #inspectResponse(response: Response): Promise<void> {
    if (this.#isSandboxPage(response.request())) return;
    const url = response.url();
    this.#look(JSON.stringify(await response.headersArray().catch(() => [])), `response headers of ${url}`);
    // A body is gone when its page has been left; what it showed is inspected with the page then.
    const body = await response.body().catch(() => null);
    if (body) this.#look(body.toString("latin1"), `response body of ${url}`);
  }

  #inspectConsole(message: ConsoleMessage): void {
    this.#look(message.text(), "the console");
    if (this.#isSandboxUrl(message.location().url)) return;
    if (message.type() !== "error" && message.type() !== "warning") return;
    // Chromium's advice when a busy machine takes longer than it expects between a preload and its use.
    if (message.text().includes("was preloaded using link preload but not used")) return;
    if (this.#expectedConsole.some((pattern) => pattern.test(message.text()))) return;
    this.#report(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  }

  async #inspectContext(context: BrowserContext): Promise<void> {
    for (const page of context.pages()) await this.#inspectPage(page);
    const cookies = await context.cookies(this.#options.appOrigin);
    this.#look(JSON.stringify(cookies), "a cookie");
  }

  async #inspectPage(page: Page): Promise<void> {
    if (page.isClosed() || !page.url().startsWith(`${this.#options.appOrigin}/`)) return;
    // A test may end on the way to another page.
    await page.waitForLoadState();
    this.#look(page.url(), "the address bar");
    this.#look(await page.content(), "the document");
    this.#look(await page.evaluate(readStorage), "storage");
  }

  /** put.io's own sign-in pages may do as they like; they are not this app's. */
  #isSandboxPage(request: Request): boolean {
    if (!this.#isSandboxUrl(request.url())) return false;
    if (request.isNavigationRequest()) return true;
    return this.#isSandboxUrl(request.frame().url());
  }

  #isSandboxUrl(url: string): boolean {
    return url.startsWith(`${this.#options.sandboxOrigin}/`);
  }

  #isOurs(url: string): boolean {
    return /^(blob|data|about):/.test(url) || url.startsWith(`${this.#options.appOrigin}/`);
  }

  #look(text: string, where: string): void {
    const found = findCanary(text);
    if (found) this.#report(`a put.io token in ${where}: …${found}…`);
  }

  #report(finding: string): void {
    this.#findings.push(finding);
  }

  #track(inspection: Promise<void>): void {
    this.#pending.add(inspection);
    inspection.finally(() => this.#pending.delete(inspection));
  }
}

/** Runs in every document before its own scripts. */
function reportViolations(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    const report: unknown = Reflect.get(window, "reportViolation");
    if (typeof report === "function")
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
}

function readStorage(): string {
  return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
}
