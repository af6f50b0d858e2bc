"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { appsQuery } from "@/lib/account/access-queries";
import { type App, revokeApp } from "@/lib/putio/access";
import { browserApi } from "@/lib/query/browser-api";
import { DeleteQuestion } from "../ui/delete-question";
import { AccessList } from "./access-list";
import { AccessRow } from "./access-row";
import { AccountSection } from "./account-section";
import { useAccessChange } from "./use-access-change";

/** The apps that may use the account, and the way to forbid it to them. */
export function AppsSection() {
  const read = useQuery(appsQuery(browserApi));
  const [asked, setAsked] = useState<App | null>(null);
  const revoking = useAccessChange((appId: number) => revokeApp(browserApi, { appId }));

  return (
    <AccountSection title="Apps" hint="Those that you allowed to use your account.">
      <AccessList label="Apps" read={read} empty="No app may use your account." feature="sessions">
        {(app) => (
          <AccessRow
            key={app.id}
            title={<bdi>{app.name}</bdi>}
            facts={[app.description, app.website ?? ""].filter((fact) => fact !== "")}
            act="Revoke"
            actLabel={`Revoke access of ${app.name}`}
            isBusy={revoking.isPending && revoking.variables === app.id}
            onAct={() => setAsked(app)}
          />
        )}
      </AccessList>
      {asked ? (
        <DeleteQuestion
          title={`Revoke the access of “${asked.name}”?`}
          act="Revoke access"
          onDelete={() => {
            setAsked(null);
            revoking.mutate(asked.id);
          }}
          onClose={() => setAsked(null)}
        >
          <p>
            It is signed out wherever it runs, and has to be allowed again before it can see your files. If
            you signed in here through it, you are signed out here too.
          </p>
        </DeleteQuestion>
      ) : null}
    </AccountSection>
  );
}
