"use client";

import "./globals.css";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";

/** The root layout itself failed, so this replaces it, with the theme of the system and the fonts at hand. */
export default function GlobalError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <title>Matinee</title>
        <main className="flex min-h-dvh flex-col justify-center md:px-18">
          <ErrorPanel error={error} actions={<Button onClick={reset}>Load again</Button>} />
        </main>
      </body>
    </html>
  );
}
