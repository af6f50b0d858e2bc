"use client";

import { VisitMissing } from "@/components/visit/visit-failed";

/** The link is over, was never whole, or what it led to is gone. */
export default function VisitNotFound() {
  return <VisitMissing />;
}
