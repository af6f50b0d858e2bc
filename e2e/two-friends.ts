import { z } from "zod";
import type { Sandbox, SandboxUser } from "./sandbox";

const userSchema = z.object({
  username: z.string(),
  password: z.string(),
  access_token: z.string(),
  first_party_token: z.string(),
});
const friendsSchema = userSchema.extend({ friend: userSchema });

/** Two people of the test's own who are friends, each with a folder for the other, in which there is a film. */
export async function createFriends(sandbox: Sandbox): Promise<{ owner: SandboxUser; friend: SandboxUser }> {
  const response = await fetch(`${sandbox.origin}/_sandbox/users`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ seed: "two-friends", options: { films: true } }),
  });
  const { friend, ...owner } = friendsSchema.parse(await response.json());
  return { owner: userOf(owner), friend: userOf(friend) };
}

function userOf(user: z.infer<typeof userSchema>): SandboxUser {
  return {
    username: user.username,
    password: user.password,
    accessToken: user.access_token,
    firstPartyToken: user.first_party_token,
  };
}
