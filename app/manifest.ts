import type { MetadataRoute } from "next";
import { routes } from "@/lib/routes";
import { THEME_COLORS } from "./theme-colors";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Matinee",
    short_name: "Matinee",
    description: "Unofficial client for put.io: browse, watch with subtitles, go on where you stopped.",
    start_url: routes.home(),
    scope: "/",
    display: "standalone",
    background_color: THEME_COLORS.dark,
    theme_color: THEME_COLORS.dark,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
