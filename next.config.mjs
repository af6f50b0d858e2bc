/** @type {import('next').NextConfig} */
const nextConfig = {
  // Two builds can stand side by side (the demo's and a developer's) when this names another folder.
  distDir: process.env.MATINEE_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  devIndicators: false,
  serverExternalPackages: ["undici"],
};

export default nextConfig;
