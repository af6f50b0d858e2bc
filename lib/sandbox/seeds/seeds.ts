import { seedDemo } from "./demo";
import { seedLargeFolder } from "./large-folder";
import { seedPeople } from "./people";
import type { Seed } from "./seed";
import { seedTwoFriends } from "./two-friends";

/** The seeds of `POST /_sandbox/users`, by name. */
export const SEEDS: Record<string, Seed> = {
  demo: seedDemo,
  empty: () => ({}),
  "large-folder": seedLargeFolder,
  people: seedPeople,
  "two-friends": seedTwoFriends,
};
