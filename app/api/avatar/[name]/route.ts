import { friendAvatarResponse } from "@/lib/server/friend-avatar";
import { withSession } from "@/lib/server/route";

export const GET = withSession(friendAvatarResponse);
