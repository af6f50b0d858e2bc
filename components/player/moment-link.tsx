"use client";

import { Link2 } from "lucide-react";
import { formatDuration } from "@/lib/format/duration";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { copyText } from "../ui/copy-text";
import { IconButton } from "../ui/icon-button";
import { useMediaPlace } from "./media-place-context";
import { usePlayer } from "./player-context";
import type { Say } from "./use-notice";

/** Copies an address that begins the film at this very second, for oneself or for a friend who may see it. */
export function MomentLink({ file, say }: { file: PutioFile; say: Say }) {
  const player = usePlayer();
  const { isOwn } = useMediaPlace();

  async function handleClick() {
    const startSeconds = Math.floor(player.positionSeconds);
    const { href } = new URL(routes.watch(file.id, { startSeconds }), location.origin);
    const hasCopied = await copyText(href);
    say(hasCopied ? `Link to ${formatDuration(startSeconds)} copied` : "The browser did not allow copying");
  }

  // The address is the dashboard's, which the visitor of a public link cannot open.
  if (!isOwn) return null;
  return (
    <IconButton
      size="large"
      label="Copy link at this time"
      icon={<Link2 />}
      className="pointer-events-auto"
      onClick={() => void handleClick()}
    />
  );
}
