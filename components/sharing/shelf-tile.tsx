"use client";

import { EllipsisVertical } from "lucide-react";
import Link from "next/link";
import { KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { hrefOf } from "../files/file-cells";
import { TilePicture } from "../files/file-tile";
import { IconButton } from "../ui/icon-button";

/** One thing that a friend shares; the shelf listens for its menu. */
export function ShelfTile({ file }: { file: PutioFile }) {
  const name = visibleName(file.name);
  return (
    <li data-file={file.id} className="shelf-tile">
      <TilePicture file={file} />
      <Link
        href={hrefOf(file)}
        prefetch={false}
        aria-description={KIND_LABELS[kindOf(file)]}
        className="shelf-link"
      >
        <bdi dir="auto" className="line-clamp-2">
          {name}
        </bdi>
      </Link>
      <IconButton
        label={`More for ${name}`}
        icon={<EllipsisVertical />}
        aria-haspopup="menu"
        data-more=""
        className="shelf-more text-muted"
      />
    </li>
  );
}
