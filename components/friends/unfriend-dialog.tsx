"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { quoted } from "@/lib/files/operations/sentence";
import { visibleName } from "@/lib/files/visible-name";
import { type Offer, offerQuery } from "@/lib/friends/offer";
import type { Friend } from "@/lib/putio/friends";
import { browserApi } from "@/lib/query/browser-api";
import { DeleteQuestion } from "../ui/delete-question";
import { seenByQuery } from "./seen-by-query";

type UnfriendDialogProps = {
  friend: Friend;
  /** Somebody said yes. */
  onUnfriend: (friend: Friend) => void;
  onClose: () => void;
};

/** Asked before a friendship ends: what both lose, by name as far as it is known. */
export function UnfriendDialog({ friend, onUnfriend, onClose }: UnfriendDialogProps) {
  const { name, hasSharedFiles, hasReceivedFiles } = friend;
  const client = useQueryClient();
  const offer = useQuery({ ...offerQuery(browserApi, { name }), enabled: hasSharedFiles });
  const seen = useQuery({ ...seenByQuery(browserApi, { client, name }), enabled: hasReceivedFiles });
  const them = <bdi dir="auto">{visibleName(name)}</bdi>;

  function handleUnfriend() {
    onClose();
    onUnfriend(friend);
  }

  return (
    <DeleteQuestion
      title={`Unfriend ${quoted(name)}?`}
      act="Unfriend"
      onDelete={handleUnfriend}
      onClose={onClose}
    >
      <ul className="flex flex-col gap-2">
        {hasSharedFiles ? (
          <Loss>
            You no longer see what {them} shares with you
            {offer.data ? <OfferNames offer={offer.data} /> : null}.
          </Loss>
        ) : null}
        {hasReceivedFiles ? (
          <Loss>
            {them} no longer sees what you share{seen.data ? <OfferNames offer={seen.data} /> : null}.
          </Loss>
        ) : null}
        <Loss>Copies that either of you has made stay.</Loss>
        <Loss>To be friends again, one of you asks and the other accepts.</Loss>
      </ul>
    </DeleteQuestion>
  );
}

function Loss({ children }: { children: ReactNode }) {
  return <li className="break-words">{children}</li>;
}

/** ": “Films”, “Series” and 3 more". */
function OfferNames({ offer: { names, count } }: { offer: Offer }) {
  if (names.length === 0) return null;
  const rest = count - names.length;
  return (
    <>
      : {names.map(quoted).join(", ")}
      {rest > 0 ? ` and ${rest} more` : null}
    </>
  );
}
