import type { ReactNode } from "react";
import { visibleName } from "@/lib/files/visible-name";
import { FriendAvatar } from "./friend-avatar";

type PersonRowProps = {
  person: { name: string; avatarUrl: string | null };
  /** Under the name: where one stands with them. */
  says: ReactNode;
  /** Where their name leads. */
  href?: string | undefined;
  /** What can be done, at the right. */
  children?: ReactNode;
};

/** One of the people on a list. Far down it the browser draws it when it comes into sight. */
export function PersonRow({ person, says, href, children }: PersonRowProps) {
  const name = (
    <bdi dir="auto" className="truncate whitespace-pre">
      {visibleName(person.name)}
    </bdi>
  );
  return (
    <li className={PERSON_ROW_CLASS}>
      <FriendAvatar person={person} />
      <div className="flex min-w-0 flex-1 flex-col">
        {href === undefined ? (
          <span className="flex min-w-0">{name}</span>
        ) : (
          <a href={href} data-person="" className="flex min-w-0 rounded-control hover:underline">
            {name}
          </a>
        )}
        <span className="truncate text-xs text-muted">{says}</span>
      </div>
      {children}
    </li>
  );
}

export const PERSON_ROW_CLASS =
  "flex h-14 items-center gap-3 rounded-control px-4 [contain-intrinsic-size:auto_3.5rem] [content-visibility:auto] md:px-3";
