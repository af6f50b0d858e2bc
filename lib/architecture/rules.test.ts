import { describe, expect, test } from "vitest";
import { checkArrow } from "./arrows";
import { houseRules } from "./house-rules";
import { readImports } from "./imports";
import { measureFile } from "./sizes";
import { makeSourceFile } from "./source-tree";

/** The rules are held to account too: each must catch what it is for, and leave its neighbour alone. */
describe("arrows", () => {
  const arrowsOf = (file: string, text: string) => {
    const source = makeSourceFile(file, text);
    return readImports(source).map((arrow) => checkArrow(arrow, source)?.message ?? "allowed");
  };

  test.each([
    [
      "components/files/row.tsx",
      'import { auth } from "@/lib/server/auth";',
      /components must not import lib\/server/,
    ],
    ["components/files/row.tsx", 'import { Page } from "../../app/page";', /components must not import app/],
    ["components/ui/menu.tsx", 'import { Row } from "../files/row";', /blind to domains/],
    [
      "lib/sharing/queries.ts",
      'import { seek } from "../player/seek";',
      /lib\/sharing must not import lib\/player/,
    ],
    ["lib/putio/files.ts", 'import { env } from "../env";', /lib\/putio is the boundary/],
    ["lib/putio/files.ts", 'import { cache } from "react";', /react is not for lib\/putio/],
    [
      "lib/server/auth.ts",
      'const { x } = await import("@/lib/sandbox/auth");',
      /must not import lib\/sandbox/,
    ],
    ["lib/sandbox/wire.ts", 'import type { PutioFile } from "../putio/file";', /shares nothing with the app/],
    ["components/files/row.tsx", 'import Hls from "hls.js";', /hls\.js loads with the player/],
  ])("%s may not say %s", (file, text, message) => {
    expect(arrowsOf(file, text)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ["components/files/row.tsx", 'import { filesQuery } from "@/lib/files/queries";'],
    ["lib/sharing/queries.ts", 'import { invalidateFolder } from "../files/queries";'],
    ["lib/putio/files.test.ts", 'import { createSandbox } from "../sandbox/create-sandbox";'],
    ["lib/player/attach.ts", 'const { default: Hls } = await import("hls.js");'],
    ["app/login/page.tsx", 'import { getSession } from "@/lib/server/session";'],
  ])("%s may say %s", (file, text) => {
    expect(arrowsOf(file, text)).toEqual(["allowed"]);
  });
});

describe("house rules", () => {
  const complaintsOf = (file: string, text: string) =>
    houseRules.flatMap((rule) => rule.check(makeSourceFile(file, text)));

  test.each([
    ["lib/files/fileRow.ts", "", /not kebab-case/],
    ["lib/files/date-utils.ts", "", /says nothing/],
    ["lib/server/auth.ts", 'import "./x";', /first line must be/],
    ["lib/files/a.ts", "const home = process.env.HOME;", /lib\/env\.ts/],
    ["components/files/a.tsx", "const href = `/files/$" + "{id}`;", /lib\/routes\.ts builds/],
    ["lib/server/a.ts", 'import "server-only";\nconst href = "/api/media";', /lib\/routes\.ts builds/],
    ["lib/files/a.ts", "export default function a() {}", /give the export its name/],
    ["lib/files/a.ts", 'export * from "./b";', /import from the file/],
    ["lib/files/a.ts", "export const a = b as any;", /no any/],
    ["lib/files/a.ts", "export const a = b!.c;", /no "!"/],
    ["e2e/a.spec.ts", "await page.waitFor" + "Timeout(100);", /wait for a state/],
    ["lib/files/a.spec.ts", "", /\*\.spec\.ts is for e2e/],
    ["lib/putio/a.ts", "export function listFiles() {}", /lacks its doc comment/],
  ])("in %s, %j is a complaint", (file, text, message) => {
    expect(complaintsOf(file, text)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ["app/(dash)/files/[folderId]/page.tsx", "export default function Page() {}"],
    ["app/api/auth/[...nextauth]/route.ts", ""],
    ["lib/putio/a.ts", "/** Lists. */\nexport const listFiles = () => '/files/list';"],
    ["lib/cli/demo.ts", "const port = process.env.PORT;"],
  ])("in %s, %j is none", (file, text) => {
    expect(complaintsOf(file, text)).toEqual([]);
  });
});

describe("sizes", () => {
  const lines = (count: number) => Array.from({ length: count }, () => "  run();").join("\n");
  const kindsOf = (file: string, text: string) =>
    measureFile(makeSourceFile(file, text)).map(({ kind, size }) => `${kind} ${size}`);

  test.each([
    ["lib/a.ts", lines(251), ["file 251"]],
    ["lib/a.ts", `function a() {\n${lines(39)}\n}`, ["function 41"]],
    ["components/a.tsx", `function useA() {\n${lines(49)}\n}`, ["hook 51"]],
    ["components/a.tsx", `const Row = memo(function () {\n${lines(99)}\n});`, ["component 101"]],
    ["app/api/a/route.ts", `export const GET = withSession(() => {\n${lines(14)}\n});`, ["handler 16"]],
    ["lib/a.ts", "function a(b, c: Thing, d: string) {}", ["parameters 3"]],
    ["components/a.tsx", "function Row({ a, b, c, d, e, f, g, h }: Props) {}", ["props 8"]],
    ["lib/a.ts", "function a() { if (b) for (const c of d) while (e) try { f(); } catch {} }", ["nesting 4"]],
  ])("in %s, %j is too much", (file, text, kinds) => {
    expect(kindsOf(file, text)).toEqual(kinds);
  });

  test.each([
    ["lib/a.ts", "function a(b, c, { d, e }: Options) {}"],
    ["lib/a.ts", "list.reduce((sum, item, index) => sum + index, 0);"],
    ["lib/a.ts", "function a() { if (b) c(); else if (d) e(); else if (f) g(); else if (h) i(); }"],
  ])("in %s, %j is not", (file, text) => {
    expect(kindsOf(file, text)).toEqual([]);
  });
});
