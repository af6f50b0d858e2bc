import "server-only";
import { Agent } from "undici";

/**
 * The connections to put.io, kept for half a minute between calls: a person who reads a folder, or a film that needs its next
 * segment, would otherwise wait for a new TLS handshake each time. Time without a byte is limited, not the whole.
 */
export const upstreamAgent = new Agent({
  connect: { timeout: 10_000 },
  headersTimeout: 30_000,
  bodyTimeout: 60_000,
  keepAliveTimeout: 30_000,
});
