import path from "node:path";
import { defineConfig } from "vitest/config";

// An odd time zone (+05:45) makes every forgotten UTC conversion fail here instead of at a user's desk.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  test: {
    include: ["lib/**/*.test.ts", "lib/**/*.test.tsx", "components/**/*.test.ts", "components/**/*.test.tsx"],
    testTimeout: 20_000,
  },
  resolve: {
    alias: {
      // `server-only` throws outside a React server bundle, which is its purpose; tests are neither side.
      "server-only": path.resolve(import.meta.dirname, "node_modules/server-only/empty.js"),
      "@": import.meta.dirname,
    },
  },
});
