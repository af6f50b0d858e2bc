"use client";

import { useState } from "react";
import { countOf, type Revocation, revocationOf } from "@/lib/sharing/revocation";
import type { SharedItem } from "@/lib/sharing/shared-items";
import { nameOf, type Who } from "@/lib/sharing/shared-people";
import { type Formats, useFormats } from "../files/formats";
import { DeleteQuestion } from "../ui/delete-question";
import { ErrorTitle } from "../ui/error-title";
import { useRevoke } from "./use-revoke";
import type { Room } from "./use-room";

/** What somebody wants to take back, before it is asked whether that is meant. */
export type RevokeWish =
  /** Of some items whatever anybody sees, or what one friend does. */
  | { kind: "items"; who: Who | null; items: readonly SharedItem[] }
  | { kind: "person"; who: Who; items: readonly SharedItem[] }
  | { kind: "everything"; items: readonly SharedItem[] };

type RevokeDialogProps = { wish: RevokeWish; room: Room; onClose: () => void };

/** Asked before something is taken from many at once, or a link is ended, which nothing brings back. */
export function RevokeDialog({ wish, room, onClose }: RevokeDialogProps) {
  const formats = useFormats();
  const { revoke, revokeEverything } = useRevoke();
  const [error, setError] = useState<unknown>(null);
  const revocation = revocationOf(wish.items, wish.kind === "everything" ? null : wish.who);
  const words = wordsOf(wish, { count: countOf(revocation), formats });

  async function handleRevoke() {
    if (wish.kind !== "everything") {
      onClose();
      return revoke(revocation);
    }
    try {
      await revokeEverything();
      onClose();
    } catch (refusal) {
      setError(refusal);
    }
  }

  return (
    <DeleteQuestion
      title={words.title}
      act={words.act}
      onDelete={() => void handleRevoke()}
      onClose={onClose}
    >
      <Consequences revocation={revocation} formats={formats} />
      {wish.kind === "person" ? <StillSeen wish={wish} room={room} formats={formats} /> : null}
      {error ? (
        <p role="alert" className="pt-2 text-danger">
          <ErrorTitle error={error} />
        </p>
      ) : null}
    </DeleteQuestion>
  );
}

function wordsOf(wish: RevokeWish, { count, formats }: { count: number; formats: Formats }) {
  const what = count === 1 ? "this item" : `${formats.count(count)} items`;
  switch (wish.kind) {
    case "everything":
      return { title: "Stop sharing everything?", act: "Stop sharing everything" };
    case "person":
      if (wish.who.kind === "link") return { title: `End every public link?`, act: "End the links" };
      return { title: `Stop sharing with ${inSentence(wish.who)}?`, act: "Stop sharing" };
    case "items":
      return { title: `Stop sharing ${what}?`, act: "Stop sharing" };
  }
}

function inSentence(who: Who): string {
  return who.kind === "everyone" ? "everyone" : nameOf(who);
}

type ConsequencesProps = { revocation: Revocation; formats: Formats };

function Consequences({ revocation: { unsharings, links }, formats }: ConsequencesProps) {
  const shared = unsharings.length;
  return (
    <>
      {shared > 0 ? (
        <p>
          {shared === 1 ? "One item is" : `${formats.count(shared)} items are`} no longer seen, and what plays
          there stops. For a moment you can undo this.
        </p>
      ) : null}
      {links.length > 0 ? (
        <p className={shared > 0 ? "pt-2" : ""}>
          {links.length === 1 ? "One public link leads" : `${formats.count(links.length)} public links lead`}{" "}
          nowhere from then on. Nothing brings {links.length === 1 ? "its address" : "their addresses"} back.
        </p>
      ) : null}
    </>
  );
}

type StillSeenProps = { wish: Extract<RevokeWish, { kind: "person" }>; room: Room; formats: Formats };

/** Said where it is not over with this. */
function StillSeen({ wish: { who }, room: { items, progress }, formats }: StillSeenProps) {
  const forAll = items.filter(({ flags }) => flags.has("everyone")).length;
  return (
    <>
      {who.kind === "friend" && forAll > 0 ? (
        <p className="pt-2 text-muted">
          {forAll === 1 ? "One item" : `${formats.count(forAll)} items`} shared with everyone{" "}
          {forAll === 1 ? "stays" : "stay"} in sight.
        </p>
      ) : null}
      {who.kind === "friend" && progress ? (
        <p className="pt-2 text-warning">
          {formats.count(progress.total - progress.done)} items are still being read and are not among these.
        </p>
      ) : null}
    </>
  );
}
