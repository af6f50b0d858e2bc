"use client";

import { Suspense } from "react";
import type { WatchItem } from "@/lib/player/watch-item";
import { lazyPart } from "../ui/lazy-part";
import { ImageStage } from "./image-stage";
import { useMediaPlace } from "./media-place-context";
import { NothingToPlay } from "./nothing-to-play";
import { PdfStage } from "./pdf-stage";
import { PlayerStage } from "./player-stage";
import { TextStage } from "./text-stage";
import { useCapabilities } from "./use-capabilities";

// Most films play at once: those who need no conversion need not load how one is shown.
const ConversionStage = lazyPart(async () => ({
  default: (await import("./conversion-stage")).ConversionStage,
}));

/** Chooses how a file is shown; each way is its own component. */
export function WatchStage({ item }: { item: WatchItem }) {
  const { file } = item;
  const source = useMediaPlace().chooseSource(file, useCapabilities());
  switch (source.kind) {
    case "hls":
    case "mp4":
    case "original":
      return <PlayerStage item={item} kind="video" />;
    case "audio":
      return <PlayerStage item={item} kind="audio" />;
    case "image":
      return <ImageStage file={file} url={source.url} />;
    case "text":
      return <TextStage file={file} url={source.url} />;
    case "pdf":
      return <PdfStage file={file} url={source.url} />;
    case "needs-conversion":
      return (
        <Suspense fallback={<NothingToPlay file={file} code="needs-conversion" />}>
          <ConversionStage item={item} />
        </Suspense>
      );
    case "unplayable":
      return <NothingToPlay file={file} code="not-playable" />;
  }
}
