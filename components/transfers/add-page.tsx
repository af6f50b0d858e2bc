"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { type AddDraft, NO_DRAFT } from "@/lib/transfers/adding/add-draft";
import { TopBar } from "../shell/top-bar";
import { AddActions } from "./add-actions";
import { AddFields } from "./add-fields";
import { sayAdded } from "./say-added";
import { useAddForm } from "./use-add-form";

/** The same box as a page of its own, for what comes from outside: filled in, and added by nobody but its reader. */
export function AddPage({ text }: { text: string }) {
  const router = useRouter();
  const [draft, setDraft] = useState<AddDraft>({ ...NO_DRAFT, text });
  const leave = () => router.push(transferRoutes.list());
  const form = useAddForm({
    draft,
    onChange: setDraft,
    onDone(count) {
      sayAdded(count, router);
      leave();
    },
  });
  return (
    <>
      <TopBar>
        <h1 className="text-base font-medium max-md:font-semibold">Add transfers</h1>
      </TopBar>
      <div className="flex w-full max-w-3xl flex-col gap-5 px-4 pt-2 pb-8 md:px-6">
        <AddFields form={form} />
        <div className="flex flex-wrap justify-end gap-2">
          <AddActions form={form} onCancel={leave} />
        </div>
      </div>
    </>
  );
}
