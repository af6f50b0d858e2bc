"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { visibleName } from "@/lib/files/visible-name";
import type { Person } from "@/lib/putio/friends";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { PersonRow } from "./person-row";
import { PersonSection } from "./person-section";
import type { FriendActs } from "./use-friend-acts";

/** More would push one's friends out of sight. */
const SHOWN_AT_FIRST = 5;

type RequestListProps = { query: UseQueryResult<Person[]>; acts: FriendActs };

/** Who waits for an answer: above everything else, as it is what one came for. Not there while nobody does. */
export function RequestList({ query, acts }: RequestListProps) {
  const formats = useFormats();
  const [isWhole, setIsWhole] = useState(false);
  const people = query.data ?? [];
  const shown = isWhole ? people : people.slice(0, SHOWN_AT_FIRST);
  if (people.length === 0 && !query.isError) return null;
  return (
    <PersonSection
      title="Requests"
      count={people.length > 0 ? formats.count(people.length) : undefined}
      query={query}
      className="border-line bg-raised pb-1.5 max-md:border-b md:rounded-panel md:border"
    >
      <ul>
        {shown.map((person) => (
          <PersonRow key={person.id} person={person} says="Wants to be your friend">
            <Button
              tone="quiet"
              aria-label={`Decline ${visibleName(person.name)}`}
              className="max-sm:px-2.5"
              onClick={() => acts.deny(person)}
            >
              Decline
            </Button>
            <Button
              aria-label={`Accept ${visibleName(person.name)}`}
              className="max-sm:px-2.5"
              onClick={() => acts.approve(person)}
            >
              Accept
            </Button>
          </PersonRow>
        ))}
      </ul>
      {shown.length < people.length ? (
        <Button tone="quiet" className="mx-1" onClick={() => setIsWhole(true)}>
          Show all {formats.count(people.length)}
        </Button>
      ) : null}
    </PersonSection>
  );
}
