import type { SourceFile } from "./source-tree";
import { findAll, leadingText, nodeAt, type SyntaxNode, textAt } from "./syntax";

/** A rule looks at one file and answers, in words that help, what breaks it. */
export type HouseRule = { name: string; check(file: SourceFile): string[] };

const CONFIGURATION = /^[a-z]+\.config\.(ts|mjs)$/;
const NEXT_DEMANDS_DEFAULT =
  /^(app\/.*(page|layout|loading|error|not-found|global-error|template|default|manifest|icon|apple-icon|robots|sitemap)\.tsx?|pages\/.*|[a-z]+\.config\.(ts|mjs)|e2e\/reporter\.ts)$/;
const READS_ENVIRONMENT = /^(lib\/env\.ts|lib\/cli\/.*|lib\/sandbox\/main\.ts|[a-z]+\.config\.(ts|mjs))$/;

export const houseRules: HouseRule[] = [
  {
    name: "files are kebab-case and named after what they hold",
    check: (file) => checkName(file.path),
  },
  {
    name: "lib/server and lib/env begin with server-only",
    check(file) {
      const isServer = /^lib\/(server\/|env\.ts$)/.test(file.path) && !file.isTest;
      return isServer && !file.text.startsWith('import "server-only";')
        ? [
            `${file.path}: the first line must be import "server-only", or a client component could import secrets.`,
          ]
        : [];
    },
  },
  {
    name: "process.env is read in lib/env.ts alone",
    check(file) {
      if (READS_ENVIRONMENT.test(file.path) || file.isTest) return [];
      return findAll(file.syntax, "MemberExpression")
        .filter((node) => isProcessEnv(node))
        .map((node) => `${at(file, node)}: add the variable to lib/env.ts and import it from there.`);
    },
  },
  {
    name: "addresses are built by lib/routes.ts",
    check: checkAddresses,
  },
  {
    name: "exports are named, and nothing re-exports a folder",
    check(file) {
      const isNexts = NEXT_DEMANDS_DEFAULT.test(file.path);
      const defaults = isNexts ? [] : findAll(file.syntax, "ExportDefaultDeclaration");
      const barrels = findAll(file.syntax, "ExportAllDeclaration");
      return [
        ...defaults.map((node) => `${at(file, node)}: give the export its name.`),
        ...barrels.map((node) => `${at(file, node)}: import from the file that declares it.`),
        ...(/(^|\/)index\.tsx?$/.test(file.path)
          ? [`${file.path}: no barrels; name the file after its export.`]
          : []),
      ];
    },
  },
  {
    name: "types are not switched off",
    check(file) {
      const escapes = findAll(file.syntax, /^(TSAnyKeyword|TSNonNullExpression)$/);
      const comments = file.text.match(/@ts-(ignore|nocheck|expect-error)/g) ?? [];
      return [
        ...escapes.map((node) => `${at(file, node)}: no any and no "!"; narrow the type or parse the value.`),
        // This file must name them, and is no exception otherwise.
        ...(file.path.startsWith("lib/architecture/") ? [] : comments.map((word) => `${file.path}: ${word}`)),
      ];
    },
  },
  {
    name: "tests wait for what they want to see, never for a time",
    check(file) {
      const isSleeping = file.isTest && /waitForTimeout\(|setTimeout\(resolve/.test(file.text);
      return isSleeping ? [`${file.path}: wait for a state instead of sleeping.`] : [];
    },
  },
  {
    name: "specs live in e2e and unit tests beside their subject",
    check(file) {
      const isMisplaced = file.path.startsWith("e2e/") ? /\.test\.tsx?$/ : /\.spec\.tsx?$/;
      return isMisplaced.test(file.path)
        ? [`${file.path}: *.spec.ts is for e2e, *.test.ts for everything else.`]
        : [];
    },
  },
  {
    name: "exports of the boundary, the server and the sandbox say what they are",
    check: checkDocComments,
  },
];

const FORBIDDEN_WORD = /(^|[-.])(utils?|helpers?|misc|common|managers?)([-.]|$)/;
const SEGMENT = /^(\(?[a-z0-9]+(-[a-z0-9]+)*\)?|\[{1,2}(\.\.\.)?[a-zA-Z]+\]{1,2}|_[a-z]+)(\.[a-z0-9-]+)*$/;

function checkName(path: string): string[] {
  const bad = path.split("/").filter((part) => !SEGMENT.test(part));
  const vague = path.split("/").filter((part) => FORBIDDEN_WORD.test(part));
  return [
    ...bad.map((part) => `${path}: "${part}" is not kebab-case.`),
    ...vague.map((part) => `${path}: "${part}" says nothing; name the file after its main export.`),
  ];
}

const PAGES = "files|watch|link|search|shared|friends|transfers|history|trash|space|account|login";
const PAGE_ADDRESS = new RegExp(`^/(${PAGES})(/|\\?|#|$)`);
const API_ADDRESS = /^\/api(\/|$)/;
// put.io's own paths begin alike (`/files/list`), and these rooms speak put.io's language.
const SPEAKS_PUTIO = /^lib\/(putio|server|sandbox)\//;
// Next reads the matcher of proxy.ts at build time and accepts nothing but literals there.
const BUILDS_NO_LINKS = /^(lib\/(routes\.ts|routes\/|cli\/|architecture\/)|proxy\.ts|next\.config)/;

function checkAddresses(file: SourceFile): string[] {
  if (file.isTest || BUILDS_NO_LINKS.test(file.path) || file.path.startsWith("lib/sandbox/")) return [];
  return findAll(file.syntax, /^(StringLiteral|TemplateLiteral)$/)
    .filter((node) => {
      const text = leadingText(node) ?? "";
      return API_ADDRESS.test(text) || (PAGE_ADDRESS.test(text) && !SPEAKS_PUTIO.test(file.path));
    })
    .map(
      (node) =>
        `${at(file, node)}: "${leadingText(node)}…" is an address; lib/routes.ts builds and encodes it.`,
    );
}

function checkDocComments(file: SourceFile): string[] {
  if (file.isTest || !/^lib\/(putio|server|sandbox)\//.test(file.path) || CONFIGURATION.test(file.path))
    return [];
  const exported = findAll(file.syntax, "ExportNamedDeclaration");
  return exported
    .filter((node) => nodeAt(node, "declaration")?.type.match(/Function|Class/))
    .filter((node) => !hasDocComment(node))
    .map((node) => `${at(file, node)}: ${declaredName(node)} lacks its doc comment.`);
}

function hasDocComment(node: SyntaxNode): boolean {
  const comments = node.leadingComments;
  if (!Array.isArray(comments)) return false;
  return comments.some((comment: unknown) => {
    if (typeof comment !== "object" || comment === null) return false;
    const value: unknown = Reflect.get(comment, "value");
    return typeof value === "string" && value.startsWith("*");
  });
}

function declaredName(node: SyntaxNode): string {
  return textAt(nodeAt(nodeAt(node, "declaration") ?? node, "id"), "name") ?? "the export";
}

function isProcessEnv(node: SyntaxNode): boolean {
  const object = nodeAt(node, "object");
  const property = nodeAt(node, "property");
  return textAt(object, "name") === "process" && textAt(property, "name") === "env";
}

function at(file: SourceFile, node: SyntaxNode): string {
  return `${file.path}:${node.line}`;
}
