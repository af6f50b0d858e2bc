import { describe, expect, it } from "vitest";
import { pagePolicy } from "./csp";

function directives(options: Partial<Parameters<typeof pagePolicy>[0]> = {}): Record<string, string> {
  const policy = pagePolicy({
    nonce: "N",
    signInOrigins: ["https://api.put.io"],
    isDevelopment: false,
    ...options,
  });
  return Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );
}

describe("the policy of pages", () => {
  it("lets only what this reply names run and load", () => {
    expect(directives()).toEqual({
      "default-src": "'self'",
      "script-src": "'self' 'nonce-N' 'strict-dynamic'",
      "style-src": "'self' 'nonce-N'",
      "img-src": "'self' blob: data:",
      "font-src": "'self'",
      "media-src": "'self' blob:",
      "worker-src": "'self'",
      "connect-src": "'self'",
      "frame-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "frame-ancestors": "'none'",
      "form-action": "'self' https://api.put.io",
    });
  });

  it("is laxer in development, for React's overlay and hot reload, and nowhere else", () => {
    const relaxed = directives({ isDevelopment: true });
    const strict = directives();
    const changed = Object.keys(strict).filter((name) => strict[name] !== relaxed[name]);
    expect(changed).toEqual(["script-src", "style-src", "connect-src"]);
    expect(JSON.stringify(strict)).not.toContain("unsafe");
  });
});
