import type { Metadata } from "next";
import { Beam } from "@/components/ui/beam";
import { buttonClass } from "@/components/ui/button";
import { routes } from "@/lib/routes";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="flex min-h-dvh max-w-lg flex-col items-start justify-center gap-5 px-6 py-12 md:px-24">
      <Beam className="size-10 text-faint" />
      <div className="flex flex-col gap-1">
        <h1 className="text-lg font-semibold">There is nothing at this address</h1>
        <p className="text-muted">It may have been mistyped, or what was here has moved.</p>
      </div>
      {/* A plain link: Next sends this file along with every page, and its Link would weigh on the sign-in page. */}
      <a href={routes.home()} className={buttonClass("primary")}>
        Go to your files
      </a>
    </main>
  );
}
