"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { requestCountQuery } from "@/lib/friends/queries";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { badgeSlotsOf } from "../shell/badge-slots";
import { RequestBadge } from "./request-badge";

/** In the sidebar, which is in every page's first load: the badge, its code and its figure come once the page rests. */
export function RequestBadges() {
  const { data: count = 0 } = useQuery(requestCountQuery(browserApi));
  const [slots, setSlots] = useState<readonly Element[]>([]);
  useEffect(() => setSlots(badgeSlotsOf(routes.friends())), []);
  if (count === 0) return null;
  return slots.map((slot) => createPortal(<RequestBadge count={count} />, slot));
}
