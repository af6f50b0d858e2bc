"use client";

import { ChevronRight, Link2, Users } from "lucide-react";
import Link from "next/link";
import { sharedRoutes } from "@/lib/routes/shared-routes";
import { nameOf, type SharedPerson, type Who } from "@/lib/sharing/shared-people";
import { useFormats } from "../files/formats";
import { LIST_CLASS } from "../files/row-classes";
import { FriendAvatar } from "../friends/friend-avatar";
import { Button } from "../ui/button";

type PeopleListProps = {
  people: readonly SharedPerson[];
  /** put.io has told who sees what; before that there may be more. */
  isComplete: boolean;
  onRevoke: (person: SharedPerson) => void;
};

/** The same by people: what each sees of one's own, and the way to end it. */
export function PeopleList({ people, isComplete, onRevoke }: PeopleListProps) {
  return (
    <ul
      aria-label="Who sees what"
      aria-busy={!isComplete}
      className={`${LIST_CLASS} file-table border-t border-line`}
    >
      {people.map((person) => (
        <PersonRow key={keyOf(person.who)} person={person} onRevoke={onRevoke} />
      ))}
    </ul>
  );
}

type PersonRowProps = { person: SharedPerson; onRevoke: (person: SharedPerson) => void };

function PersonRow({ person, onRevoke }: PersonRowProps) {
  const { who, items, growingCount } = person;
  const formats = useFormats();
  const name = nameOf(who);
  const sees = items.length === 1 ? "1 item" : `${formats.count(items.length)} items`;
  const growing = growingCount === 1 ? "1 growing folder" : `${formats.count(growingCount)} growing folders`;
  return (
    <li className="people-columns h-13 rounded-control hover:bg-hover max-md:h-15 max-md:rounded-none">
      <Link
        href={sharedRoutes.byMe(addressOf(who))}
        prefetch={false}
        className="flex min-w-0 items-center gap-3 rounded-control hover:underline"
      >
        <PersonPicture who={who} />
        <span className="flex min-w-0 flex-col">
          <span className="flex min-w-0 items-center gap-1">
            <bdi dir="auto" className="truncate font-medium">
              {name}
            </bdi>
            <ChevronRight className="size-4 shrink-0 text-muted" aria-hidden="true" />
          </span>
          <span className="truncate text-xs text-muted md:hidden">
            {sees}
            {growingCount > 0 ? `, ${growing}` : null}
          </span>
        </span>
      </Link>
      <p className="truncate text-right text-muted max-md:hidden">{sees}</p>
      <p className="truncate text-right text-muted max-md:hidden">{growingCount > 0 ? growing : null}</p>
      <Button
        tone="quiet"
        className="justify-self-end"
        aria-label={who.kind === "link" ? "End every public link" : `Stop sharing with ${name}`}
        onClick={() => onRevoke(person)}
      >
        {who.kind === "link" ? "End the links" : "Stop sharing"}
      </Button>
    </li>
  );
}

function PersonPicture({ who }: { who: Who }) {
  if (who.kind === "friend")
    return <FriendAvatar person={{ name: who.userName, avatarUrl: who.avatarUrl }} />;
  const Icon = who.kind === "everyone" ? Users : Link2;
  return (
    <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-track">
      <Icon className="size-4" aria-hidden="true" />
    </span>
  );
}

/** To the items of this one. */
function addressOf(who: Who) {
  if (who.kind === "friend") return { who: who.userName };
  return { only: who.kind === "everyone" ? "everyone" : "link" };
}

function keyOf(who: Who): string {
  return who.kind === "friend" ? `friend ${who.userName}` : who.kind;
}
