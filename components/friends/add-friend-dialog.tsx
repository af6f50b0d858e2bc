"use client";

import { type SyntheticEvent, useId, useState } from "react";
import { visibleName } from "@/lib/files/visible-name";
import type { Person } from "@/lib/putio/friends";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useArrived } from "../ui/use-arrived";
import { AskField } from "./ask-field";
import { FoundPeople } from "./found-people";
import { InviteFold } from "./invite-fold";
import type { FriendActs } from "./use-friend-acts";
import { useUserSearch } from "./use-user-search";

type AddFriendDialogProps = {
  acts: FriendActs;
  /** Who asks already: they are answered, not asked. */
  requests: readonly Person[];
  maySearch: Promise<boolean>;
  onClose: () => void;
};

/** Asks somebody to be a friend, by a name that was found or by one that is known. */
export function AddFriendDialog({ acts, requests, maySearch, onClose }: AddFriendDialogProps) {
  const formId = useId();
  const [typed, setTyped] = useState("");
  const search = useUserSearch(typed, { isAllowed: useArrived(maySearch, true) });
  const name = typed.trim();
  const waiting = requests.find((person) => person.name === name);

  function handleSubmit(event: SyntheticEvent) {
    event.preventDefault();
    if (name === "" || acts.asking.isPending) return;
    if (waiting) {
      acts.approve(waiting);
      onClose();
    } else void acts.ask(name).then(onClose, saidBeside);
  }
  function handleType(next: string) {
    acts.asking.reset();
    setTyped(next);
  }

  return (
    <Dialog
      title="Add a friend"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            tone="primary"
            type="submit"
            form={formId}
            disabled={name === "" || acts.asking.isPending}
            className="max-w-60"
          >
            <span className="truncate">
              {waiting
                ? `Accept ${visibleName(name)}`
                : acts.asking.isPending
                  ? "Sending…"
                  : "Send a request"}
            </span>
          </Button>
        </>
      }
    >
      <form id={formId} className="flex flex-col gap-3" onSubmit={handleSubmit}>
        <AskField typed={typed} acts={acts} onType={handleType} />
        <FoundPeople search={search} requests={requests} acts={acts} />
      </form>
      <InviteFold />
    </Dialog>
  );
}

function saidBeside() {}
