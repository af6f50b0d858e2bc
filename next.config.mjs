/** For every reply, static files included; the Content-Security-Policy has a nonce and comes from proxy.ts. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Addresses name folders and films; no other site needs to know them.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** For browsers that do not know frame-ancestors. Media is not named: a stored PDF is shown in a frame of our own. */
const frameHeaders = [{ key: "X-Frame-Options", value: "DENY" }];

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Two builds can stand side by side (the demo's and a developer's) when this names another folder.
  distDir: process.env.MATINEE_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  devIndicators: false,
  serverExternalPackages: ["undici"],
  // Next knows this marker in app/ only. For pages/api it would load the package itself, which throws wherever it is not a
  // React server that asks; so it is bundled there, as nothing. In the browser it keeps its meaning, and stops the build.
  transpilePackages: ["server-only"],
  turbopack: {
    resolveAlias: {
      "server-only": { browser: "server-only", default: "next/dist/compiled/server-only/empty.js" },
    },
  },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/((?!api/media/).*)", headers: frameHeaders },
  ],
};

export default nextConfig;
