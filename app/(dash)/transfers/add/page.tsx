import type { Metadata } from "next";
import { AddPage } from "@/components/transfers/add-page";
import { ADD_PARAMS, transferRoutes } from "@/lib/routes/transfer-routes";
import { requireSession } from "@/lib/server/session";

export const metadata: Metadata = { title: "Add transfers" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the address brings stands in the box, and nothing is added by itself. */
export default async function AddTransfersPage({ searchParams }: PageProps) {
  const given = await searchParams;
  const address = Object.fromEntries(Object.keys(ADD_PARAMS).map((name) => [name, textOf(given[name])]));
  await requireSession(transferRoutes.add(address));
  // Programs put a link into any of the three, and some into two of them.
  const lines = [...new Set(Object.values(address).filter(Boolean))];
  return <AddPage text={lines.join("\n")} />;
}

function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.join("\n") : (value ?? "")).trim();
}
