"use client";

import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { describeError } from "@/lib/errors/messages";
import { describeSignInError } from "@/lib/errors/sign-in-messages";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { deviceCodeQuery, deviceCodeStateQuery } from "@/lib/session/device-code";
import { signInWith } from "@/lib/session/sign-in";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { DeviceCodeCard } from "./device-code-card";
import { Notice } from "./notice";

type DeviceCodePanelProps = { onSignedIn: () => void };

/** Signs in by a code that is typed at put.io, on this device or another one. Brings its own client: the page has none. */
export function DeviceCodePanel({ onSignedIn }: DeviceCodePanelProps) {
  const [queryClient] = useState(() => makeQueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <DeviceCode onSignedIn={onSignedIn} />
    </QueryClientProvider>
  );
}

function DeviceCode({ onSignedIn }: DeviceCodePanelProps) {
  const [attempt, setAttempt] = useState(0);
  const [hasRunOut, setHasRunOut] = useState(false);
  const { data: code, error, refetch } = useQuery(deviceCodeQuery(attempt));
  const { data: state } = useQuery(deviceCodeStateQuery(hasRunOut ? undefined : code?.code));
  const failure = useClaim(state?.status === "linked" ? code?.code : undefined, onSignedIn);

  function handleNewCode() {
    setHasRunOut(false);
    setAttempt(attempt + 1);
  }

  if (error) return <Problem {...describeError(error)} onRetry={() => refetch()} />;
  const problem = failure ?? (hasRunOut || state?.status === "expired" ? "expired-code" : null);
  if (problem) return <Problem {...describeSignInError(problem)} onRetry={handleNewCode} />;
  if (!code) return <Skeleton className="h-52" />;
  return (
    <DeviceCodeCard
      key={code.code}
      code={code}
      isLinked={state?.status === "linked"}
      onRunOut={() => setHasRunOut(true)}
    />
  );
}

type ProblemProps = { title: string; hint: string; onRetry: () => void };

function Problem({ title, hint, onRetry }: ProblemProps) {
  return (
    <div className="flex flex-col gap-3">
      <Notice title={title} hint={hint} />
      <Button onClick={onRetry}>Get a new code</Button>
    </div>
  );
}

/** Once a code is linked, turns it into a session, once. Gives the failure, if it comes to that. */
function useClaim(linkedCode: string | undefined, onSignedIn: () => void): string | null {
  const [failure, setFailure] = useState<{ code: string; error: string } | null>(null);
  const claimedCode = useRef<string | null>(null);

  const claim = useEffectEvent(async (code: string) => {
    // Strict mode runs effects twice, and a linked code is good for one sign-in only.
    if (claimedCode.current === code) return;
    claimedCode.current = code;
    const outcome = await signInWith("device", {});
    if (outcome.kind === "done") onSignedIn();
    else setFailure({ code, error: outcome.kind === "failed" ? outcome.error : "failed" });
  });

  useEffect(() => {
    if (linkedCode) void claim(linkedCode);
  }, [linkedCode]);

  return failure && failure.code === linkedCode ? failure.error : null;
}
