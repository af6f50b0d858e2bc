import "server-only";

/**
 * The policy of every page (docs: MDN, Content-Security-Policy). A script runs only with this reply's nonce, or when such
 * a script loads it; there is no inline style, no frame around us, and no request to any other host.
 *
 * `media-src blob:` is hls.js' MediaSource, `img-src blob: data:` its captured frames and CSS icons. `form-action` names
 * put.io because the sign-in form is redirected there, and browsers check redirects of forms too.
 */
export function pagePolicy(options: {
  nonce: string;
  /** Where the OAuth sign-in may lead. */
  signInOrigins: readonly string[];
  isDevelopment: boolean;
}): string {
  const { nonce, signInOrigins, isDevelopment } = options;
  // React's error overlay needs eval, its hot reload a websocket and inline styles; `next dev` only.
  const development = {
    script: isDevelopment ? " 'unsafe-eval'" : "",
    connect: isDevelopment ? " ws: wss:" : "",
  };
  const styles = isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development.script}`,
    `style-src ${styles}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    `connect-src 'self'${development.connect}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ["form-action 'self'", ...signInOrigins].join(" "),
  ].join("; ");
}
