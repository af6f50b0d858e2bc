import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { parseTheme, THEME_COOKIE, type Theme } from "@/lib/session/appearance";
import { latin, latinExtended } from "./fonts";
import { THEME_COLORS } from "./theme-colors";

export const metadata: Metadata = {
  title: { default: "Matinee", template: "%s · Matinee" },
  description: "An unofficial web dashboard for put.io.",
  applicationName: "Matinee",
  robots: { index: false, follow: false },
  icons: {
    icon: [
      { url: "/favicon.ico", sizes: "32x32" },
      { url: "/icon.svg", type: "image/svg+xml" },
    ],
    apple: "/apple-touch-icon.png",
  },
  appleWebApp: { title: "Matinee", statusBarStyle: "default" },
  formatDetection: { telephone: false, email: false, address: false },
};

export async function generateViewport(): Promise<Viewport> {
  return {
    width: "device-width",
    initialScale: 1,
    viewportFit: "cover",
    themeColor: toolbarColors(await readTheme()),
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made at build time carries no nonce, and under our CSP its scripts would not run.
  await connection();
  return (
    <html
      lang="en"
      data-theme={await readTheme()}
      className={`${latin.variable} ${latinExtended.variable}`}
      // The theme menu changes the attribute, and extensions add theirs, before React looks.
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  );
}

async function readTheme(): Promise<Theme> {
  return parseTheme((await cookies()).get(THEME_COOKIE)?.value);
}

function toolbarColors(theme: Theme): Viewport["themeColor"] {
  if (theme !== "system") return THEME_COLORS[theme];
  return [
    { media: "(prefers-color-scheme: light)", color: THEME_COLORS.light },
    { media: "(prefers-color-scheme: dark)", color: THEME_COLORS.dark },
  ];
}
