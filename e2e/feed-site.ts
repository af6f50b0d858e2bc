import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

type FeedEntry = { title: string; link: string };

/** A site with a feed, on this machine, which the sandbox really asks. What is not there answers 404. */
export class FeedSite {
  readonly #server: Server;
  readonly #pages = new Map<string, string>();

  private constructor() {
    this.#server = createServer((request, response) => {
      const page = this.#pages.get(request.url ?? "");
      response.statusCode = page === undefined ? 404 : 200;
      response.end(page);
    });
  }

  static async open(): Promise<FeedSite> {
    const site = new FeedSite();
    await new Promise<void>((resolve) => site.#server.listen(0, "127.0.0.1", resolve));
    return site;
  }

  /** The address of one of its pages. */
  at(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  put(path: string, page: string): void {
    this.#pages.set(path, page);
  }

  /** The first entry is the newest. */
  putFeed(path: string, entries: readonly FeedEntry[]): void {
    const items = entries.map(
      ({ title, link }, index) =>
        `<item><title><![CDATA[${title}]]></title><link>${link}</link><guid>${title}</guid>
         <pubDate>Tue, 01 Sep 2026 10:00:${String(59 - index).padStart(2, "0")} GMT</pubDate></item>`,
    );
    this.put(path, `<?xml version="1.0"?><rss version="2.0"><channel>${items.join("")}</channel></rss>`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
