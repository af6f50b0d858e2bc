"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sessionsQuery } from "@/lib/account/access-queries";
import { sessionTitle } from "@/lib/account/session-words";
import { type AccountSession, revokeOtherSessions, revokeSession } from "@/lib/putio/access";
import { browserApi } from "@/lib/query/browser-api";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { DeleteQuestion } from "../ui/delete-question";
import { AccessList } from "./access-list";
import { AccessRow } from "./access-row";
import { AccountSection } from "./account-section";
import { useAccessChange } from "./use-access-change";

/** Where the account is signed in, and the way to end it there. */
export function SessionsSection() {
  const formats = useFormats();
  const read = useQuery(sessionsQuery(browserApi));
  const [asked, setAsked] = useState<AccountSession | "all" | null>(null);
  const ending = useAccessChange((sessionId: number) => revokeSession(browserApi, { sessionId }));
  const endingAll = useAccessChange(() => revokeOtherSessions(browserApi, {}));
  const close = () => setAsked(null);

  function handleEnd(subject: AccountSession | "all") {
    close();
    if (subject === "all") endingAll.mutate(undefined);
    else ending.mutate(subject.id);
  }

  return (
    <AccountSection title="Sessions" hint="Every place that is signed in to your account.">
      <AccessList label="Sessions" read={read} empty="Nothing else is signed in." feature="sessions">
        {(session) => (
          <AccessRow
            key={session.id}
            title={<bdi>{sessionTitle(session)}</bdi>}
            facts={[
              session.lastUsedAt
                ? `used ${formats.date(session.lastUsedAt)}`
                : `since ${formats.date(session.createdAt)}`,
              session.ipAddress,
              session.note,
            ].filter((fact) => fact !== null)}
            act="End"
            actLabel={`End session ${sessionTitle(session)}`}
            isBusy={endingAll.isPending || (ending.isPending && ending.variables === session.id)}
            onAct={() => setAsked(session)}
          />
        )}
      </AccessList>
      {(read.data?.length ?? 0) > 1 ? (
        <Button className="mt-4 self-start" disabled={endingAll.isPending} onClick={() => setAsked("all")}>
          End all sessions
        </Button>
      ) : null}
      {asked ? <EndQuestion subject={asked} onEnd={() => handleEnd(asked)} onClose={close} /> : null}
    </AccountSection>
  );
}

type EndQuestionProps = { subject: AccountSession | "all"; onEnd: () => void; onClose: () => void };

function EndQuestion({ subject, onEnd, onClose }: EndQuestionProps) {
  const isAll = subject === "all";
  return (
    <DeleteQuestion
      title={isAll ? "End all sessions?" : "End this session?"}
      act={isAll ? "End all sessions" : "End session"}
      onDelete={onEnd}
      onClose={onClose}
    >
      <p>
        {isAll ? (
          "Every app and browser has to sign in again, and this one may have to as well."
        ) : (
          <>
            <bdi>{sessionTitle(subject)}</bdi> has to sign in again. If it is this browser, you are signed out
            here.
          </>
        )}
      </p>
    </DeleteQuestion>
  );
}
