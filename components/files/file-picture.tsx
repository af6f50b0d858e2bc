"use client";

import { useState } from "react";
import { kindOf } from "@/lib/files/file-kind";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { KindIcon } from "./kind-icons";

/** The icon of a file's kind, or the picture that put.io made of it. Both stand in one box, so nothing jumps. */
export function FilePicture({ file }: { file: PutioFile }) {
  const [isBroken, setIsBroken] = useState(false);
  const kind = kindOf(file);
  return (
    <span className="file-picture">
      {file.hasThumbnail && !isBroken ? (
        // biome-ignore lint/performance/noImgElement: next/image fetches without the session's cookie, and these are private.
        <img
          ref={(image) => {
            // It may have failed before there was anybody to tell.
            if (image?.complete && image.naturalWidth === 0) setIsBroken(true);
          }}
          src={routes.mediaThumbnail(file.id)}
          alt=""
          width={56}
          height={32}
          loading="lazy"
          decoding="async"
          className="size-full bg-hover object-cover"
          onError={() => setIsBroken(true)}
        />
      ) : (
        <KindIcon kind={kind} />
      )}
    </span>
  );
}
