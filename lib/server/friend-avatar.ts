import "server-only";
import type { NextRequest } from "next/server";
import { AppError } from "../errors/app-error";
import type { PutioApi } from "../putio/api";
import { listFriendRequests, listFriends, listSentRequests, searchUsers } from "../putio/friends";
import { pictureResponse } from "./avatar";
import { serverApi } from "./server-api";
import type { TokenSession } from "./session";

/**
 * The picture of a friend, or of somebody who may become one, by name. put.io has no address for that: its lists of people have
 * one of its own in each row, which browsers may not load.
 */
export async function friendAvatarResponse(request: NextRequest, session: TokenSession): Promise<Response> {
  const { token, user } = session;
  const { signal } = request;
  const name = nameIn(request);
  const api = serverApi(token);
  const pictures = await picturesOf(user.id, api);
  const url = pictures.has(name) ? pictures.get(name) : await pictureOfStranger(api, { name, signal });
  return pictureResponse(url ?? null, { token, signal });
}

/** From the raw address: Next's own parameters come decoded once or not at all, as the route happens to run. */
function nameIn(request: NextRequest): string {
  try {
    return decodeURIComponent(new URL(request.url).pathname.split("/").at(-1) ?? "");
  } catch {
    throw new AppError("not-found", "That is nobody's name.");
  }
}

type Pictures = ReadonlyMap<string, string | null>;

/** A page of fifty friends asks fifty times within a second, and put.io should be asked once. */
const LIFETIME_MS = 30_000;
const MOST_USERS = 500;
const known = new Map<number, { until: number; pictures: Promise<Pictures> }>();

function picturesOf(userId: number, api: PutioApi): Promise<Pictures> {
  const entry = known.get(userId);
  if (entry && entry.until > Date.now()) return entry.pictures;
  const pictures = readPictures(api);
  known.delete(userId);
  known.set(userId, { until: Date.now() + LIFETIME_MS, pictures });
  const oldest = known.keys().next();
  if (known.size > MOST_USERS && !oldest.done) known.delete(oldest.value);
  pictures.catch(() => known.delete(userId));
  return pictures;
}

async function readPictures(api: PutioApi): Promise<Pictures> {
  const lists = await Promise.all([
    listFriends(api, {}),
    listFriendRequests(api, {}),
    listSentRequests(api, {}),
  ]);
  return new Map(lists.flat().map(({ name, avatarUrl }) => [name, avatarUrl]));
}

/** Whoever was found by a search. Most tokens may not search, and then there are initials. */
async function pictureOfStranger(
  api: PutioApi,
  { name, signal }: { name: string; signal: AbortSignal },
): Promise<string | null> {
  const found = await searchUsers(api, { name, signal }).catch(() => []);
  return found.find((person) => person.name === name)?.avatarUrl ?? null;
}
