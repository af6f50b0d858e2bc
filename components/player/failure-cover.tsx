"use client";

import Link from "next/link";
import { AppError, type ErrorCode } from "@/lib/errors/app-error";
import type { Failure } from "@/lib/player/player-state";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { Button, buttonClass } from "../ui/button";
import { ErrorPanel } from "../ui/error-panel";
import { DownloadLink } from "./download-link";
import { usePlayer, usePlayerState } from "./player-context";
import { useFailureCode } from "./use-failure-code";

/** Everything was tried: what happened, and the ways out. */
export function FailureCover({ file }: { file: PutioFile }) {
  const failure = usePlayerState((state) => state.failure);
  return failure ? <Cover file={file} failure={failure} /> : null;
}

/** What is out of reach cannot be taken along either. */
function isLost(code: ErrorCode): boolean {
  return code === "not-found" || code.startsWith("link-");
}

function Cover({ file, failure }: { file: PutioFile; failure: Failure }) {
  const player = usePlayer();
  const code = useFailureCode(file, failure.reason);
  const startSeconds = Math.floor(player.positionSeconds);
  const returnTo = routes.watch(file.id, startSeconds > 0 ? { startSeconds } : {});
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center overflow-y-auto bg-black/85">
      {code === null ? null : (
        <ErrorPanel
          error={new AppError(code, failure.details)}
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
              {isLost(code) ? null : <DownloadLink file={file} />}
            </>
          }
        />
      )}
    </div>
  );
}
