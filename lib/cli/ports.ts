import { createServer } from "node:net";
import { Complaint } from "./complaint";

const HIGHEST_PORT = 65_535;
// The wildcard too: macOS lets a program bind 127.0.0.1 although another one already answers there for `*`.
const PROBED_HOSTS = ["127.0.0.1", "::"];

export type PortWish = {
  /** For the sentence: "app", "sandbox". */
  name: string;
  flag: string;
  /** What the person asked for; undefined: anything near the default will do. */
  wanted: number | undefined;
  fallback: number;
};

/** A port for each wish, all different. A wish by flag is taken literally or refused; a default moves upwards. */
export async function choosePorts(wishes: PortWish[]): Promise<number[]> {
  const chosen: number[] = [];
  for (const wish of wishes) chosen.push(await choosePort(wish, chosen));
  return chosen;
}

async function choosePort(wish: PortWish, reserved: number[]): Promise<number> {
  if (wish.wanted !== undefined) {
    if (!reserved.includes(wish.wanted) && (await isPortFree(wish.wanted))) return wish.wanted;
    throw new Complaint(
      `Port ${wish.wanted} for the ${wish.name} is taken: stop what listens there or choose another with ${wish.flag}.`,
    );
  }
  for (let port = wish.fallback; port <= HIGHEST_PORT; port++) {
    if (!reserved.includes(port) && (await isPortFree(port))) return port;
  }
  throw new Complaint(`No port from ${wish.fallback} upwards is free for the ${wish.name}.`);
}

export async function isPortFree(port: number): Promise<boolean> {
  for (const host of PROBED_HOSTS) if (!(await canListen(port, host))) return false;
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 cannot listen there, which does not make the port taken.
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "EADDRINUSE"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export function parsePort(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= HIGHEST_PORT) return port;
  throw new Complaint(`${flag} wants a number from 1 to ${HIGHEST_PORT}, not "${text}".`);
}
