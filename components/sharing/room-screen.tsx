"use client";

import { useState } from "react";
import { narrowItems } from "@/lib/sharing/narrow-items";
import { peopleOf } from "@/lib/sharing/shared-people";
import { FolderLoading } from "../files/folder-states";
import { FormatsProvider } from "../files/formats";
import { KindSymbols } from "../files/kind-icons";
import { Button } from "../ui/button";
import { ErrorPanel } from "../ui/error-panel";
import { PeopleList } from "./people-list";
import { RevokeDialog, type RevokeWish } from "./revoke-dialog";
import { RoomBar } from "./room-bar";
import { RoomList } from "./room-list";
import { LinksNote, NothingFits, NothingSharedByMe, UntoldNote } from "./room-states";
import { SharedFrame } from "./shared-frame";
import { type Room, useRoom } from "./use-room";
import { useRoomPlace } from "./use-room-place";

type RoomScreenProps = { renderedAtMs: number; mayListLinks: boolean };

/** Everything of one's own that anybody can see, and the way to end it. */
export function RoomScreen(props: RoomScreenProps) {
  return (
    <FormatsProvider renderedAtMs={props.renderedAtMs}>
      <RoomView {...props} />
    </FormatsProvider>
  );
}

function RoomView({ renderedAtMs, mayListLinks }: RoomScreenProps) {
  const room = useRoom({ nowMs: renderedAtMs, mayListLinks });
  const [wish, setWish] = useState<RevokeWish | null>(null);
  const hasItems = room.items.length > 0;
  return (
    <SharedFrame
      actions={
        hasItems ? (
          <Button onClick={() => setWish({ kind: "everything", items: room.items })}>
            Stop sharing everything
          </Button>
        ) : null
      }
    >
      <RoomBody room={room} onWish={setWish} />
      {wish ? <RevokeDialog wish={wish} room={room} onClose={() => setWish(null)} /> : null}
    </SharedFrame>
  );
}

type RoomBodyProps = { room: Room; onWish: (wish: RevokeWish) => void };

function RoomBody({ room, onWish }: RoomBodyProps) {
  if (room.isPending) return <FolderLoading />;
  if (room.error) return <ErrorPanel error={room.error} onRetry={room.refetch} />;
  return (
    <>
      <KindSymbols />
      {room.items.length === 0 ? <NothingSharedByMe /> : <RoomTables room={room} onWish={onWish} />}
      <UntoldNote room={room} />
      <LinksNote links={room.links} />
    </>
  );
}

function RoomTables({ room, onWish }: RoomBodyProps) {
  const { place, go } = useRoomPlace();
  const [text, setText] = useState("");
  const { items } = room;
  const narrowed = narrowItems(items, { ...place, text });
  const showAll = () => {
    setText("");
    go({ who: null, only: null });
  };
  return (
    <>
      <RoomBar room={room} place={place} onGo={go} text={text} onType={setText} />
      {place.view === "people" ? (
        <PeopleList
          people={peopleOf(items)}
          isComplete={room.progress === null}
          onRevoke={({ who, items: theirs }) => onWish({ kind: "person", who, items: theirs })}
        />
      ) : null}
      {place.view === "items" && narrowed.length === 0 ? <NothingFits onShowAll={showAll} /> : null}
      {place.view === "items" && narrowed.length > 0 ? (
        <RoomList items={narrowed} who={place.who} prefer={room.prefer} onWish={onWish} />
      ) : null}
    </>
  );
}
