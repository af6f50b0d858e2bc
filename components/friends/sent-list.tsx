"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { Person } from "@/lib/putio/friends";
import { useFormats } from "../files/formats";
import { PersonRow } from "./person-row";
import { PersonSection } from "./person-section";

/** Whom one has asked. put.io has no call that takes a request back, so there is nothing to press. */
export function SentList({ query }: { query: UseQueryResult<Person[]> }) {
  const formats = useFormats();
  const people = query.data ?? [];
  if (people.length === 0 && !query.isError) return null;
  return (
    <PersonSection
      title="Asked by you"
      count={people.length > 0 ? formats.count(people.length) : undefined}
      query={query}
    >
      <ul>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} says="Has not answered yet" />
        ))}
      </ul>
    </PersonSection>
  );
}
