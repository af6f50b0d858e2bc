import { avatarResponse } from "@/lib/server/avatar";
import { withSession } from "@/lib/server/route";

export const GET = withSession(avatarResponse);
