"use client";

import "./globals.css";

/**
 * The root layout itself failed, so this replaces it, with the system's theme and fonts. It uses nothing of ours: what it
 * would use may be what broke, and Next sends this file along with every page.
 */
export default function GlobalError({ retry }: { error: Error; retry: () => void }) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <title>Matinee</title>
        <main className="flex min-h-dvh max-w-lg flex-col items-start justify-center gap-4 px-6 md:px-24">
          <h1 className="text-lg font-semibold">This page could not be shown</h1>
          <p className="text-muted">
            Your files are not affected. Load it again; if that does not help, come back later.
          </p>
          <button
            type="button"
            className="h-11 rounded-control border border-transparent bg-accent px-4 font-medium text-on-accent hover:bg-accent-hover"
            onClick={retry}
          >
            Load again
          </button>
        </main>
      </body>
    </html>
  );
}
