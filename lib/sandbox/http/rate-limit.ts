import { ApiError } from "./api-error";
import { errorReply } from "./reply";

export type RateLimit = { limit: number; remaining: number; resetAt: number };

/** put.io's rate limit headers; `resetAt` is in seconds since the epoch. */
export function rateLimitHeaders({ limit, remaining, resetAt }: RateLimit): Record<string, string> {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(resetAt),
    "x-ratelimit-id": "sandbox",
  };
}

/** What a 429 says besides: what the user could do, and for how long to wait. */
export function refusalHeaders(waitSeconds: number): Record<string, string> {
  return { "x-ratelimit-action": "captcha-needed", "retry-after": String(waitSeconds) };
}

/** Counts each user's calls by the minute of the sandbox's clock. Off unless the sandbox was started with a limit. */
export class RateLimiter {
  readonly #limit: number | null;
  readonly #calls = new Map<number, { minute: number; count: number }>();

  constructor(limit: number | null) {
    this.#limit = limit;
  }

  /** Counts one call: the headers for its reply, and the 429 when it is one too many. null: there is no limit. */
  count(userId: number, now: number): { headers: Record<string, string>; refusal: Response | null } | null {
    if (this.#limit === null) return null;
    const minute = Math.floor(now / 60);
    const known = this.#calls.get(userId);
    const count = known?.minute === minute ? known.count + 1 : 1;
    this.#calls.set(userId, { minute, count });
    const remaining = Math.max(0, this.#limit - count);
    const resetAt = (minute + 1) * 60;
    const headers = rateLimitHeaders({ limit: this.#limit, remaining, resetAt });
    if (count <= this.#limit) return { headers, refusal: null };
    const message = "Too many requests. Please slow down.";
    const error = new ApiError(429, "TooManyRequests", { message, headers: refusalHeaders(resetAt - now) });
    return { headers, refusal: errorReply(error) };
  }
}
