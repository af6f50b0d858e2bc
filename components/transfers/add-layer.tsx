"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, useSyncExternalStore } from "react";
import { lazyPart } from "../ui/lazy-part";
import { listenForLinks } from "./listen-for-links";
import { readAddBox, subscribeToAddBox } from "./open-add-box";

const AddBox = lazyPart(async () => ({ default: (await import("./add-box")).AddBox }));

/** The ways to add transfers that need no button (T, a link that is pasted), and the box itself once it is asked for. */
export function AddLayer() {
  const client = useQueryClient();
  const { isOpen, draft } = useSyncExternalStore(subscribeToAddBox, readAddBox, readAddBox);
  useEffect(() => listenForLinks(client), [client]);
  return <Suspense fallback={null}>{isOpen ? <AddBox draft={draft} /> : null}</Suspense>;
}
