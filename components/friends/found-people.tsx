"use client";

import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import { describeError } from "@/lib/errors/messages";
import { describeScope } from "@/lib/errors/scope-messages";
import { quoted } from "@/lib/files/operations/sentence";
import { visibleName } from "@/lib/files/visible-name";
import type { FoundPerson, Person } from "@/lib/putio/friends";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { PERSON_ROW_CLASS, PersonRow } from "./person-row";
import type { FriendActs } from "./use-friend-acts";
import type { UserSearch } from "./use-user-search";

type FoundPeopleProps = { search: UserSearch; requests: readonly Person[]; acts: FriendActs };

/** Who at put.io is called so. Its room is there from the beginning, so that the dialog does not jump with every letter. */
export function FoundPeople({ search, requests, acts }: FoundPeopleProps) {
  return (
    <div className="-mx-3 min-h-30" aria-live="polite">
      <FoundBody search={search} requests={requests} acts={acts} />
    </div>
  );
}

function FoundBody({ search, requests, acts }: FoundPeopleProps) {
  const { found, name, isIdle, isRefused } = search;
  if (isRefused) {
    const { title, hint } = describeScope("user-search");
    return (
      <Note>
        {title}. {hint}
      </Note>
    );
  }
  if (isIdle) return <Note>They see that you ask, and you are friends once they accept.</Note>;
  if (found.isError) {
    const { title, hint } = describeError(found.error);
    return (
      <Note>
        {title}. {hint} A request can be sent all the same.
      </Note>
    );
  }
  if (!found.data) return <Looking />;
  if (found.data.length === 0) return <Note>Nobody new is found by {quoted(name)}.</Note>;
  return (
    <ul>
      {found.data.map((person) => (
        <PersonRow key={person.id} person={person} says={saysOf(person, requests)}>
          <Answer person={person} requests={requests} acts={acts} />
        </PersonRow>
      ))}
    </ul>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <p className="px-3 text-muted">{children}</p>;
}

function Looking() {
  return (
    <div className={PERSON_ROW_CLASS}>
      <Skeleton className="size-8 rounded-full" />
      <Skeleton className="h-3 w-36" />
    </div>
  );
}

type AnswerProps = Omit<FoundPeopleProps, "search"> & { person: FoundPerson };

function Answer({ person, requests, acts }: AnswerProps) {
  const [isSending, setIsSending] = useState(false);
  const [done, setDone] = useState(person.isInvited ? "Asked" : null);
  const name = visibleName(person.name);
  const waiting = requests.find(({ id }) => id === person.id);
  async function handleAsk() {
    setIsSending(true);
    await acts.ask(person.name).then(() => setDone("Asked"), saidBeside);
    setIsSending(false);
  }
  if (done)
    return (
      <span className="flex items-center gap-1.5 px-3.5 text-muted">
        <Check className="size-4 text-positive" aria-hidden="true" />
        {done}
      </span>
    );
  if (!waiting)
    return (
      <Button aria-label={`Ask ${name}`} disabled={isSending} onClick={() => void handleAsk()}>
        Ask
      </Button>
    );
  function handleAccept(request: Person) {
    setDone("Accepted");
    acts.approve(request);
  }
  return (
    <Button aria-label={`Accept ${name}`} onClick={() => handleAccept(waiting)}>
      Accept
    </Button>
  );
}

function saysOf(person: FoundPerson, requests: readonly Person[]): string {
  return requests.some(({ id }) => id === person.id) ? "Wants to be your friend" : "At put.io";
}

/** Under the field. */
function saidBeside() {}
