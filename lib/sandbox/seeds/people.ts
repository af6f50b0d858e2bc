import { randomBytes } from "node:crypto";
import { z } from "zod";
import { badRequest } from "../http/api-error";
import type { UserRecord } from "../state/entities";
import { HOSTILE_NAME } from "./demo-people";
import type { Seed } from "./seed";

const optionsSchema = z.object({
  friends: z.int().min(0).max(1000).default(7),
  waiting: z.int().min(0).max(1000).default(2),
  sent: z.int().min(0).max(1000).default(1),
  events: z.int().min(0).max(100_000).default(0),
});

const NAMES = [
  "ada",
  "bora",
  "chidi",
  "defne",
  "emil",
  "farah",
  "goran",
  "hanna",
  "ines",
  "jun",
  "kofi",
  "lale",
];

/** So far apart that a history of a hundred events reaches from today into last month. */
const EVENT_STEP_SECONDS = 8 * 3600;

/**
 * Nothing but people: `options.friends` friends (one of them, where there are several, with a name that means harm),
 * `waiting` who ask, `sent` who have been asked, and `events` uploads, the newest of which is an hour old. Replies with
 * all names.
 */
export const seedPeople: Seed = (sandbox, { user, options }) => {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success)
    throw badRequest("The options of this seed are numbers: friends, waiting, sent, events.");
  const { store, clock } = sandbox;
  const { friends, waiting, sent, events } = parsed.data;
  return store.database.transaction(() => {
    const made = makePeople(friends + waiting + sent);
    const groups = {
      friends: made.slice(0, friends),
      waiting: made.slice(friends, friends + waiting),
      sent: made.slice(friends + waiting),
    };
    for (const friend of groups.friends) store.friends.befriend(user.id, friend.id);
    for (const other of groups.waiting) store.friends.request(other.id, user.id);
    for (const other of groups.sent) store.friends.request(user.id, other.id);
    for (let number = 1; number <= events; number++) {
      const createdAt = clock.now() - 3600 - (events - number) * EVENT_STEP_SECONDS;
      const extra = { file_id: number, file_name: `Upload ${number}.mkv`, file_size: number * 1_000_000 };
      store.events.add({ userId: user.id, type: "upload", extra, createdAt });
    }
    return Object.fromEntries(
      Object.entries(groups).map(([group, users]) => [group, users.map((each) => each.username)]),
    );
  });

  function makePeople(count: number): UserRecord[] {
    return Array.from({ length: count }, (_, index) => {
      const name = index === 1 ? HOSTILE_NAME : `${NAMES[index % NAMES.length]}-${index}`;
      return store.users.create({
        username: `${name}-${user.id}`,
        password: randomBytes(9).toString("base64url"),
      });
    });
  }
};
