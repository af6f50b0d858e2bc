import { createHash } from "node:crypto";

const STYLE = `
:root { color-scheme: light dark; --ink: #1d1b22; --dim: #655f70; --paper: #faf9f7; --card: #fff; --line: #dcd8e2; --accent: #5b3fd6; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1eff5; --dim: #a9a3b6; --paper: #131118; --card: #1c1924; --line: #393345; --accent: #a896ff; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 27rem; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 1rem; }
h1 { margin: 0 0 .25rem; font-size: 1.35rem; line-height: 1.25; }
p { margin: 0 0 1.25rem; color: var(--dim); }
fieldset { margin: 0 0 1.25rem; padding: 0; border: 0; }
legend { padding: 0; margin-bottom: .5rem; font-weight: 600; }
label { display: block; }
label.choice { display: flex; align-items: center; gap: .75rem; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .6rem; margin-bottom: .5rem; cursor: pointer; overflow-wrap: anywhere; }
label.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
input[type=radio] { accent-color: var(--accent); flex: none; }
input[type=text] { display: block; width: 100%; margin-top: .35rem; padding: .6rem .75rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .6rem; }
.buttons { display: flex; gap: .75rem; }
button { flex: 1; padding: .65rem 1rem; font: inherit; font-weight: 600; border-radius: .6rem; border: 1px solid var(--line); background: transparent; color: inherit; cursor: pointer; }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--card); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[role=alert] { margin: 0 0 1.25rem; padding: .7rem .9rem; border: 1px solid #c23; border-radius: .6rem; color: inherit; }
small { color: var(--dim); }
`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
  // No form-action: browsers hold it against the redirect after the form too, which leads to the app.
].join("; ");

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole page of the sandbox around ready-made markup. `title` is plain text. */
export function htmlPage(page: { title: string; body: string; status?: number }): Response {
  const title = escapeHtml(page.title);
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · put.io sandbox</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${title}</h1>${page.body}</main></body>
</html>`;
  return new Response(html, {
    status: page.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  });
}
