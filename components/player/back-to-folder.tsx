import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";

export function BackToFolder({ file }: { file: PutioFile }) {
  return (
    <Link
      href={routes.folder(file.parentId ?? 0)}
      aria-label="Back to the folder"
      title="Back to the folder"
      prefetch={false}
      className="pointer-events-auto inline-flex size-11 shrink-0 items-center justify-center rounded-control transition-colors hover:bg-hover active:bg-pressed [&_svg]:size-5"
    >
      <ArrowLeft />
    </Link>
  );
}
