import type { Import } from "./imports";

/** The domains of the product; the same word names a folder in lib, in components and in app. */
export const DOMAINS = [
  "files",
  "player",
  "search",
  "sharing",
  "friends",
  "transfers",
  "feeds",
  "uploads",
  "trash",
  "history",
  "home",
  "account",
  "session",
  "convert",
  "extract",
  "downloads",
  "visit",
  "index",
  "space",
];

const EVERYBODY_MAY_USE = ["lib/errors", "lib/format", "lib/routes"];

type Room = { mayImport: string[]; advice: string };

/** Who may import whom. `lib/<domain>` stands for every domain; a room may always import itself. */
const ROOMS: Record<string, Room> = {
  app: {
    mayImport: ["components", "lib/<domain>", "lib/server", "lib/query", "lib/putio", "lib/env"],
    advice: "app only parses, gates, starts reads and composes.",
  },
  components: {
    mayImport: ["lib/<domain>", "lib/query", "lib/putio"],
    advice:
      "components never see the server, the environment or the routes of app: read in the page and pass the result, or describe the query in lib/<domain>/queries.ts.",
  },
  "lib/<domain>": {
    mayImport: ["lib/files", "lib/query", "lib/putio"],
    advice:
      "a domain knows put.io's client and its own words; what two domains share belongs in lib/files or one layer down.",
  },
  "lib/server": {
    // Session is its own subject: the one judge of where sign-in may lead back to serves the page and next-auth alike.
    mayImport: ["lib/putio", "lib/env", "lib/query", "lib/session"],
    advice: "lib/server holds the token and serves app; it knows no screens and no domain but session.",
  },
  "lib/query": {
    mayImport: ["lib/putio"],
    advice:
      "lib/query makes the client and the browser's transport; queries belong in lib/<domain>/queries.ts.",
  },
  "lib/putio": {
    mayImport: [],
    advice: "lib/putio is the boundary: no React, no Next, no environment, nobody above it.",
  },
  "lib/errors": {
    mayImport: ["lib/putio"],
    advice: "lib/errors is used by all, so it may depend on nobody above the boundary.",
  },
  "lib/format": { mayImport: [], advice: "lib/format is pure: pass in what it needs." },
  "lib/routes": { mayImport: [], advice: "lib/routes builds addresses and knows nothing else." },
  "lib/env": { mayImport: [], advice: "lib/env reads the environment and knows nothing else." },
  "lib/sandbox": {
    mayImport: [],
    advice:
      "the sandbox is written from put.io's contract and shares nothing with the app, or a wrong guess would agree with itself.",
  },
  "lib/cli": {
    mayImport: ["lib/env", "e2e"],
    advice: "commands start programs; they do not reach into them.",
  },
  "lib/architecture": { mayImport: [], advice: "the rules look at the source as text." },
  e2e: {
    mayImport: ["lib/routes"],
    advice:
      "end-to-end tests use the product from outside: by its pages and by the sandbox's control addresses.",
  },
};

/** Test files may use their own room, the sandbox, and the contracts that both sides are held to. */
const TESTS_MAY_ALSO_IMPORT = ["lib/sandbox", "lib/putio", "lib/env", "lib/architecture", "lib/server"];

export type ArrowViolation = { at: string; message: string };

export function checkArrow(arrow: Import, options: { isTest: boolean }): ArrowViolation | null {
  const from = roomOf(arrow.from);
  const at = `${arrow.from}:${arrow.line}`;
  if (arrow.isPackage) return checkPackage(arrow, from);
  const to = roomOf(arrow.target);
  if (to === null || from === null) return null;
  if (isDomainInPrimitives(arrow)) {
    return {
      at,
      message: `components/ui is blind to domains: move ${arrow.from} to the domain that it serves.`,
    };
  }
  if (to === from) return null;
  if (EVERYBODY_MAY_USE.includes(to) && from !== "lib/sandbox") return null;
  if (options.isTest && TESTS_MAY_ALSO_IMPORT.includes(to)) return null;
  const room = ROOMS[generalise(from)];
  if (!room)
    return { at, message: `${from} has no place in the map (lib/architecture/arrows.ts): name it there.` };
  if (room.mayImport.includes(to) || room.mayImport.includes(generalise(to))) return null;
  return { at, message: `${from} must not import ${to}: ${room.advice}` };
}

/** `lib/files` for lib/files/queries.ts, `components` for all of components; null: configuration, free to import. */
export function roomOf(file: string): string | null {
  const [top = "", second = ""] = file.split("/");
  if (top === "pages" || file.startsWith("proxy")) return "app";
  if (top === "app" || top === "components" || top === "e2e") return top;
  if (top !== "lib" || file.startsWith("lib/architecture.test")) return null;
  return `lib/${second.replace(/(\.test)?\.tsx?$/, "")}`;
}

function isDomainInPrimitives(arrow: Import): boolean {
  if (!arrow.from.startsWith("components/ui/")) return false;
  return !/^(components\/ui|lib\/(errors|format|routes))(\/|$)/.test(arrow.target);
}

function generalise(room: string): string {
  return DOMAINS.some((domain) => room === `lib/${domain}`) ? "lib/<domain>" : room;
}

type PackageRule = { packages: RegExp; allowedIn: RegExp; advice: string };

const PACKAGE_RULES: PackageRule[] = [
  {
    packages: /^(react|react-dom|next|next-auth|@tanstack\/.*)(\/|$)/,
    allowedIn:
      /^(app|pages|components|lib\/(?!putio|sandbox|cli|format|errors|routes|env)|proxy|[a-z]+\.config)/,
    advice: "only the screens and the server know the framework.",
  },
  {
    packages: /^hls\.js/,
    allowedIn: /^(lib|components)\/player\//,
    advice: "hls.js loads with the player, and only there.",
  },
  {
    packages: /^tus-js-client/,
    allowedIn: /^lib\/uploads\//,
    advice: "it loads with the first upload, and only there.",
  },
  {
    packages: /^(libsql|mediabunny)/,
    allowedIn: /^lib\/sandbox\//,
    advice: "the app has no database and packages no media; the sandbox does.",
  },
  {
    packages: /^node:/,
    allowedIn: /^(lib\/(server|sandbox|cli|architecture)|pages|e2e|.*\.(test|config)\.)/,
    advice: "what runs in the browser too cannot use Node.",
  },
];

function checkPackage(arrow: Import, from: string | null): ArrowViolation | null {
  if (from === null || from === "e2e" || arrow.isTypeOnly) return null;
  const broken = PACKAGE_RULES.find(
    (rule) => rule.packages.test(arrow.target) && !rule.allowedIn.test(arrow.from),
  );
  const at = `${arrow.from}:${arrow.line}`;
  return broken ? { at, message: `${arrow.target} is not for ${from}: ${broken.advice}` } : null;
}
