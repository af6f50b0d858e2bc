import Link from "next/link";
import { ROOT_ID } from "@/lib/files/folder-id";
import { visibleName } from "@/lib/files/visible-name";
import type { Breadcrumb } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { TopBar } from "../shell/top-bar";
import { buttonClass } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

type MissingPathProps = {
  /** The folders of the way that are there, from the root down. */
  found: readonly Breadcrumb[];
  missingName: string;
};

/** A path that ends in nothing: how far it leads, and the name that is not there. */
export function MissingPath({ found, missingName }: MissingPathProps) {
  const deepest = found.at(-1) ?? { id: ROOT_ID, name: "Files" };
  return (
    <>
      <TopBar>
        <h1 className="text-base font-medium">Not found</h1>
      </TopBar>
      {/* A name may be 255 letters without a space. */}
      <div className="wrap-anywhere">
        <EmptyState
          title={`There is no “${visibleName(missingName)}” here`}
          actions={
            <Link
              href={routes.folder(deepest.id)}
              prefetch={false}
              className={`${buttonClass("plain")} max-w-full`}
            >
              <span className="truncate">Open “{visibleName(deepest.name)}”</span>
            </Link>
          }
        >
          <p>
            The way leads as far as{" "}
            <bdi dir="auto" className="text-text">
              {["Files", ...found.map(({ name }) => visibleName(name))].join(" / ")}
            </bdi>
            . Names count by their exact letters; it may also have been moved, renamed or deleted.
          </p>
        </EmptyState>
      </div>
    </>
  );
}
