import Link from "next/link";
import { TopBar } from "@/components/shell/top-bar";
import { buttonClass } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { AppError } from "@/lib/errors/app-error";
import { routes } from "@/lib/routes";

/** The file was moved to the trash, its share was ended, or the address was never good. */
export default function WatchedFileNotFound() {
  return (
    <>
      <TopBar>
        <h1 className="text-base font-medium">Nothing to watch here</h1>
      </TopBar>
      <ErrorPanel
        error={new AppError("not-found", "")}
        actions={
          <Link href={routes.folder(0)} className={buttonClass("plain")}>
            All files
          </Link>
        }
      />
    </>
  );
}
