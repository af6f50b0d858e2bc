"use client";

import Link from "next/link";
import { AppError, type ErrorCode } from "@/lib/errors/app-error";
import type { FailureReason } from "@/lib/player/recovery";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { Button, buttonClass } from "../ui/button";
import { ErrorPanel } from "../ui/error-panel";
import { DownloadLink } from "./download-link";
import { usePlayer, usePlayerState } from "./player-context";

const CODES: Record<FailureReason, ErrorCode> = {
  "signed-out": "signed-out",
  "payment-required": "payment-required",
  // The page has just read the file, so it exists: it is only its stream that put.io refuses.
  "not-found": "no-stream",
  refused: "no-stream",
  unreachable: "unreachable",
  "bad-playlist": "bad-reply",
  "cannot-decode": "cannot-decode",
  stalled: "stalled",
};

/** Everything was tried: what happened, and the ways out. */
export function FailureCover({ file }: { file: PutioFile }) {
  const player = usePlayer();
  const failure = usePlayerState((state) => state.failure);
  if (!failure) return null;
  const startSeconds = Math.floor(player.positionSeconds);
  const returnTo = routes.watch(file.id, startSeconds > 0 ? { startSeconds } : {});
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center overflow-y-auto bg-black/85">
      <ErrorPanel
        error={new AppError(CODES[failure.reason], failure.details)}
        onRetry={() => player.playback?.retry()}
        actions={
          <>
            {failure.reason === "signed-out" ? (
              <Link href={routes.login({ returnTo })} className={buttonClass("primary")}>
                Sign in
              </Link>
            ) : null}
            {player.playback?.fallback ? (
              <Button onClick={() => player.playback?.fallBack()}>Play the MP4</Button>
            ) : null}
            <DownloadLink file={file} />
          </>
        }
      />
    </div>
  );
}
