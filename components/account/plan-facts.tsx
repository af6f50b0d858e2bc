"use client";

import { useQuery } from "@tanstack/react-query";
import { planQuery } from "@/lib/account/access-queries";
import { planWords } from "@/lib/account/plan-words";
import { formatDay } from "@/lib/format/day";
import { browserApi } from "@/lib/query/browser-api";
import { useFormats } from "../files/formats";
import { useLocale } from "../ui/locale";
import { Skeleton } from "../ui/skeleton";
import { PartFailure } from "./part-failure";

/** What is paid for, and until when. */
export function PlanFacts() {
  const planRead = usePlan();
  return (
    <div className="min-h-10 pb-4" aria-busy={planRead.isPending}>
      <Facts planRead={planRead} />
    </div>
  );
}

function Facts({ planRead }: { planRead: ReturnType<typeof usePlan> }) {
  const formats = useFormats();
  const locale = useLocale();
  if (planRead.isPending) return <Skeleton className="h-5 w-56" />;
  if (!planRead.data)
    return <PartFailure error={planRead.error} feature="plan" onRetry={() => void planRead.refetch()} />;
  const day = (iso: string) => formatDay(iso, { locale });
  const { title, facts } = planWords(planRead.data, { bytes: formats.bytes, day });
  return (
    <>
      <p className="font-medium">{title}</p>
      {facts.map((fact) => (
        <p key={fact} className="text-muted" suppressHydrationWarning>
          {fact}
        </p>
      ))}
    </>
  );
}

function usePlan() {
  return useQuery(planQuery(browserApi));
}
