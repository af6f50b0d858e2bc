"use client";

import { useQuery } from "@tanstack/react-query";
import { useSaveSettings } from "@/lib/account/mutations";
import { accountQuery } from "@/lib/account/queries";
import { describeError } from "@/lib/errors/messages";
import { browserApi } from "@/lib/query/browser-api";
import { Button } from "../ui/button";
import { showToast } from "../ui/toast-store";

/** Said above the list, with the switch: what is in it from before can be read all the same. */
export function HistoryIsOff() {
  const { data: account } = useQuery(accountQuery(browserApi));
  const saving = useSaveSettings();
  if (account?.settings.isHistoryEnabled !== false) return null;

  function handleSwitchOn() {
    const undo = { label: "Undo", onSelect: () => saving.mutate({ isHistoryEnabled: false }) };
    saving
      .mutateAsync({ isHistoryEnabled: true })
      .then(() => showToast({ title: "put.io writes your history again", action: undo }), saidBelow);
  }

  return (
    <section
      aria-label="History is switched off"
      className="mx-4 mt-2 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-panel border border-line bg-raised px-4 py-3 md:mx-6"
    >
      <p role="status" className="min-w-0 flex-1 basis-72">
        Your history at put.io is switched off: nothing new is written down, and what you watch is not marked.
      </p>
      <Button disabled={saving.isPending} onClick={handleSwitchOn}>
        Switch it on
      </Button>
      <Trouble error={saving.error} />
    </section>
  );
}

function Trouble({ error }: { error: unknown }) {
  if (!error) return null;
  const { title, hint } = describeError(error);
  return (
    <p role="alert" className="basis-full text-danger">
      {title}. {hint}
    </p>
  );
}

function saidBelow() {}
