"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { appPasswordsQuery } from "@/lib/account/access-queries";
import { type AppPassword, deleteAppPassword, deleteAppPasswords } from "@/lib/putio/app-passwords";
import { browserApi } from "@/lib/query/browser-api";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { DeleteQuestion } from "../ui/delete-question";
import { AccessList } from "./access-list";
import { AccessRow } from "./access-row";
import { AccountSection } from "./account-section";
import { NewAppPassword } from "./new-app-password";
import { useAccessChange } from "./use-access-change";

/** What is being asked for. */
type Asked = { kind: "new" } | { kind: "all" } | { kind: "one"; password: AppPassword };

/** Passwords of their own for programs that know no sign-in page. */
export function AppPasswordsSection() {
  const formats = useFormats();
  const read = useQuery(appPasswordsQuery(browserApi));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const ending = useAccessChange((passwordId: number) => deleteAppPassword(browserApi, { passwordId }));
  const endingAll = useAccessChange(() => deleteAppPasswords(browserApi, {}));

  function handleEnd(subject: Exclude<Asked, { kind: "new" }>) {
    close();
    if (subject.kind === "all") endingAll.mutate(undefined);
    else ending.mutate(subject.password.id);
  }

  return (
    <AccountSection
      title="App passwords"
      hint="For programs that know no sign-in page, such as an FTP client."
    >
      <AccessList label="App passwords" read={read} empty="There are none." feature="app-passwords">
        {(password) => (
          <AccessRow
            key={password.id}
            title={<bdi>{password.note}</bdi>}
            facts={[
              password.lastUsedAt ? `used ${formats.date(password.lastUsedAt)}` : "never used",
              password.ipAddress,
            ].filter((fact) => fact !== null)}
            act="Delete"
            actLabel={`Delete app password ${password.note}`}
            isBusy={endingAll.isPending || (ending.isPending && ending.variables === password.id)}
            onAct={() => setAsked({ kind: "one", password })}
          />
        )}
      </AccessList>
      {read.data ? (
        <div className="flex flex-wrap gap-2 pt-4">
          <Button onClick={() => setAsked({ kind: "new" })}>New app password…</Button>
          {read.data.length > 1 ? (
            <Button tone="quiet" disabled={endingAll.isPending} onClick={() => setAsked({ kind: "all" })}>
              Delete all
            </Button>
          ) : null}
        </div>
      ) : null}
      {asked?.kind === "new" ? <NewAppPassword onClose={close} /> : null}
      {asked && asked.kind !== "new" ? (
        <EndQuestion subject={asked} onEnd={() => handleEnd(asked)} onClose={close} />
      ) : null}
    </AccountSection>
  );
}

type EndQuestionProps = {
  subject: Exclude<Asked, { kind: "new" }>;
  onEnd: () => void;
  onClose: () => void;
};

function EndQuestion({ subject, onEnd, onClose }: EndQuestionProps) {
  const isAll = subject.kind === "all";
  return (
    <DeleteQuestion
      title={isAll ? "Delete all app passwords?" : `Delete the app password “${subject.password.note}”?`}
      act={isAll ? "Delete all" : "Delete it"}
      onDelete={onEnd}
      onClose={onClose}
    >
      <p>
        {isAll ? "Every program that uses one" : "The program that uses it"} is signed out. A deleted password
        does not come back.
      </p>
    </DeleteQuestion>
  );
}
