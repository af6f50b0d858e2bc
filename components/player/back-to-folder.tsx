"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { PutioFile } from "@/lib/putio/file";
import { useMediaPlace } from "./media-place-context";

export function BackToFolder({ file }: { file: PutioFile }) {
  const href = useMediaPlace().folderOf(file);
  // The title stands where it would stand beside the arrow, away from the edge.
  if (href === null) return <span className="w-2 shrink-0" />;
  return (
    <Link
      href={href}
      aria-label="Back to the folder"
      title="Back to the folder"
      prefetch={false}
      className="pointer-events-auto inline-flex size-11 shrink-0 items-center justify-center rounded-control transition-colors hover:bg-hover active:bg-pressed [&_svg]:size-5"
    >
      <ArrowLeft />
    </Link>
  );
}
