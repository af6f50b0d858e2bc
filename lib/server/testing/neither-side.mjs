import { createRequire } from "node:module";

// `server-only` throws outside of a React server bundle, and a program that tests start is neither side.
const require = createRequire(import.meta.url);
const file = require.resolve("server-only");
require.cache[file] = Object.assign(new (require("node:module"))(file), { filename: file, loaded: true });
