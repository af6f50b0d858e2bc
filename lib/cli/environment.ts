import nextEnv from "@next/env";
import { ZodError } from "zod";
import { Complaint } from "./complaint";
import { projectRoot } from "./project";

/**
 * Reads .env files as Next does, then judges the result by the app's own schema: a server that cannot sign anybody in
 * must say so at its start and not at somebody's first click. Answers what is odd but not fatal.
 */
export async function prepareEnvironment(options: { port: number }): Promise<string[]> {
  // `next start` decides its files by this too, and it is unset in most shells.
  nextEnv.loadEnvConfig(projectRoot, false, { info: () => undefined, error: console.error });
  process.env.NEXTAUTH_URL ||= `http://localhost:${options.port}`;
  const env = await parseEnvironment();
  if (!env.NEXTAUTH_SECRET) {
    throw new Complaint(
      'NEXTAUTH_SECRET is missing: it seals the session cookies, and "openssl rand -base64 32" makes a good one.',
    );
  }
  if (!env.PUTIO_CLIENT_ID || !env.PUTIO_CLIENT_SECRET) {
    throw new Complaint(
      "PUTIO_CLIENT_ID and PUTIO_CLIENT_SECRET are missing: register an OAuth app at put.io (README, “The real put.io”).",
    );
  }
  const url = new URL(env.NEXTAUTH_URL);
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "https:" || isLoopback) return [];
  return [`NEXTAUTH_URL is ${url.origin}, without TLS: session cookies will travel in the clear.`];
}

async function parseEnvironment() {
  try {
    return (await import("../env")).env;
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const issues = error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Complaint(`The environment cannot be used (${issues.join("; ")}); see .env.example.`);
  }
}
