import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { parseTheme, THEME_COOKIE } from "@/lib/session/appearance";
import { latin, latinExtended } from "./fonts";

export const metadata: Metadata = {
  title: { default: "Matinee", template: "%s · Matinee" },
  description: "An unofficial web dashboard for put.io.",
  applicationName: "Matinee",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made at build time carries no nonce, and under our CSP its scripts would not run.
  await connection();
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme} className={`${latin.variable} ${latinExtended.variable}`}>
      <body>{children}</body>
    </html>
  );
}
