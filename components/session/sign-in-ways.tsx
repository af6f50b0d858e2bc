"use client";

import { Suspense, useId, useState, useTransition } from "react";
import { describeSignInError } from "@/lib/errors/sign-in-messages";
import { beginOAuthSignIn } from "@/lib/session/sign-in";
import { Button } from "../ui/button";
import { lazyPart } from "../ui/lazy-part";
import { Skeleton } from "../ui/skeleton";
import { Notice } from "./notice";

// Fetched when asked for: most people press the first button, and nothing else of this page needs their code.
const DeviceCodePanel = lazyPart(async () => ({
  default: (await import("./device-code-panel")).DeviceCodePanel,
}));
const TokenPanel = lazyPart(async () => ({ default: (await import("./token-panel")).TokenPanel }));

type Way = "device-code" | "token";
type SignInWaysProps = {
  /** Judged by the server: a path of ours. */
  returnTo: string;
};

export function SignInWays({ returnTo }: SignInWaysProps) {
  const [way, setWay] = useState<Way | null>(null);
  const panelId = useId();
  const toggle = (next: Way) => setWay(way === next ? null : next);
  // A whole page load: the session is new, and nothing rendered without it may be reused.
  const handleSignedIn = () => location.assign(returnTo);

  return (
    <div className="flex flex-col gap-4">
      <OAuthButton returnTo={returnTo} />
      <div className="flex gap-2">
        <WayButton
          label="Use a code"
          isOpen={way === "device-code"}
          panelId={panelId}
          onToggle={() => toggle("device-code")}
        />
        <WayButton
          label="Paste a token"
          isOpen={way === "token"}
          panelId={panelId}
          onToggle={() => toggle("token")}
        />
      </div>
      <div id={panelId}>
        <Suspense fallback={<Skeleton className="h-52" />}>
          {way === "device-code" ? <DeviceCodePanel onSignedIn={handleSignedIn} /> : null}
          {way === "token" ? <TokenPanel onSignedIn={handleSignedIn} /> : null}
        </Suspense>
      </div>
    </div>
  );
}

function OAuthButton({ returnTo }: SignInWaysProps) {
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function handleClick() {
    startTransition(async () => {
      const outcome = await beginOAuthSignIn(returnTo);
      if (outcome.kind === "leave") location.assign(outcome.url);
      if (outcome.kind === "failed") setError(outcome.error);
    });
  }

  return (
    <>
      <Button
        tone="primary"
        className="h-11"
        aria-busy={isPending}
        disabled={isPending}
        onClick={handleClick}
      >
        Sign in with put.io
      </Button>
      {error === null ? null : <Notice {...describeSignInError(error)} />}
    </>
  );
}

type WayButtonProps = { label: string; isOpen: boolean; panelId: string; onToggle: () => void };

function WayButton({ label, isOpen, panelId, onToggle }: WayButtonProps) {
  return (
    <Button
      className="flex-1 aria-expanded:bg-pressed"
      aria-expanded={isOpen}
      aria-controls={panelId}
      onClick={onToggle}
    >
      {label}
    </Button>
  );
}
