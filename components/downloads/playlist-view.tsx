"use client";

import { Copy, ListVideo } from "lucide-react";
import { useState } from "react";
import { zipNameOf } from "@/lib/downloads/download-ways";
import { saveText } from "@/lib/downloads/save-file";
import { visibleName } from "@/lib/files/visible-name";
import { toM3u, toXspf } from "@/lib/format/playlist-file";
import type { FileLinks } from "@/lib/query/file-links";
import { Button } from "../ui/button";
import { LinksDialog, type LinksDialogProps } from "./links-dialog";

/** What plays of a selection, as a playlist for a player on this device or on another one. */
export function PlaylistView(props: LinksDialogProps) {
  return (
    <LinksDialog {...props} title="A playlist for VLC and other players" isMediaOnly>
      {(links) => <Playlist links={links} name={zipNameOf(props.targets)} />}
    </LinksDialog>
  );
}

function Playlist({ links: found, name }: { links: FileLinks; name: string }) {
  const { links, playlists } = found;
  return (
    <>
      <p>
        {links.length === 1
          ? "One file that plays:"
          : `${links.length} files that play, in the folders' order:`}
      </p>
      <ol className="max-h-48 list-inside list-decimal overflow-y-auto rounded-control border border-line px-3 py-2">
        {links.slice(0, MOST_LISTED).map(({ fileId, path }) => (
          <li key={`${fileId} ${path}`} className="truncate">
            <bdi>{visibleName(path)}</bdi>
          </li>
        ))}
        {links.length > MOST_LISTED ? (
          <li className="list-none text-muted">and {links.length - MOST_LISTED} more</li>
        ) : null}
      </ol>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="primary"
          icon={<ListVideo aria-hidden />}
          onClick={() =>
            saveText(toM3u(links), { name: `${name}.m3u8`, type: "application/vnd.apple.mpegurl" })
          }
        >
          Save as M3U
        </Button>
        <Button
          icon={<ListVideo aria-hidden />}
          onClick={() =>
            saveText(toXspf(links, { title: name }), { name: `${name}.xspf`, type: "application/xspf+xml" })
          }
        >
          Save as XSPF
        </Button>
        {playlists ? <CopyAddress url={playlists.m3u} /> : null}
      </div>
    </>
  );
}

/** A list of thousands is for players; people see how it begins. */
const MOST_LISTED = 200;

/** For a player on another device: it fetches the playlist itself, and with it what is in the folder by then. */
function CopyAddress({ url }: { url: string }) {
  const [said, setSaid] = useState("");
  async function handleCopy() {
    await navigator.clipboard.writeText(url).then(
      () => setSaid("Copied: paste it into “Open network stream”"),
      () => setSaid(url),
    );
  }
  return (
    <>
      <Button tone="quiet" icon={<Copy aria-hidden />} onClick={() => void handleCopy()}>
        Copy its address
      </Button>
      <p role="status" className="min-w-0 break-all text-muted select-all">
        {said}
      </p>
    </>
  );
}
