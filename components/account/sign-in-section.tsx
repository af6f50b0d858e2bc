"use client";

import { useQuery } from "@tanstack/react-query";
import { appsQuery } from "@/lib/account/access-queries";
import { browserApi } from "@/lib/query/browser-api";
import { useSignOut } from "../session/use-sign-out";
import { Button } from "../ui/button";
import { AccountSection } from "./account-section";
import { isWithheld } from "./part-failure";

/** What this very sign-in may do, and its end. */
export function SignInSection() {
  const signOut = useSignOut();
  return (
    <AccountSection title="This sign-in">
      <p className="min-h-10">
        <Reach />
      </p>
      <Button className="mt-3 self-start" onClick={() => void signOut()}>
        Sign out
      </Button>
    </AccountSection>
  );
}

/** put.io tells nobody what a token may do; that it keeps the list of apps to itself says it as well. */
function Reach() {
  const { data, error } = useQuery(appsQuery(browserApi));
  if (isWithheld(error))
    return "You allowed Matinee as an app. It may list, play, change and share your files and keep your settings. Public links, searching for people, deleting history, and the lists of apps, sessions and app passwords put.io keeps for its own apps; Matinee says so where you meet them.";
  if (data) return "Matinee is signed in as put.io's own apps are: it may do everything that they may.";
  return null;
}
