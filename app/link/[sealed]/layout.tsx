import { headers } from "next/headers";
import type { ReactNode } from "react";
import { VisitProvider } from "@/components/visit/visit-context";
import { VisitFrame } from "@/components/visit/visit-frame";
import { pickLocale } from "@/lib/format/locale";
import { Providers } from "../../providers";
import { readVisit } from "./read-visit";

type VisitLayoutProps = { params: Promise<{ sealed: string }>; children: ReactNode };

/** Outside of the dashboard: whoever has the link may look, signed in or not, and a session is not even read. */
export default async function VisitLayout({ params, children }: VisitLayoutProps) {
  const { sealed } = await params;
  const { end } = await readVisit(sealed);
  return (
    <Providers locale={pickLocale((await headers()).get("accept-language"))}>
      <VisitProvider visit={{ sealed, end }}>
        <VisitFrame>{children}</VisitFrame>
      </VisitProvider>
    </Providers>
  );
}
