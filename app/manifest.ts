import type { MetadataRoute } from "next";
import { routes } from "@/lib/routes";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { SHARED_FILES_FIELD, wayInRoutes } from "@/lib/routes/way-in-routes";
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
    share_target: {
      action: wayInRoutes.shareTarget(),
      method: "POST",
      enctype: "multipart/form-data",
      params: {
        title: "title",
        text: "text",
        url: "url",
        // Whatever it is, put.io stores it.
        files: [{ name: SHARED_FILES_FIELD, accept: ["*/*"] }],
      },
    },
    protocol_handlers: [{ protocol: "magnet", url: wayInRoutes.magnetLinks() }],
    file_handlers: [{ action: transferRoutes.list(), accept: { "application/x-bittorrent": [".torrent"] } }],
    // What is handed over comes to a window that is open already; a second one would ask about it again.
    launch_handler: { client_mode: ["navigate-existing", "auto"] },
  };
}
