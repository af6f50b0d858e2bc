"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { accountQuery } from "@/lib/account/queries";
import { updateFile } from "@/lib/files/update-file";
import { sendPlaces } from "@/lib/player/places/send-places";
import { browserApi } from "@/lib/query/browser-api";

/** Places that could not be told to put.io are told once the page rests, and whenever the network comes back. */
export function PlacesWatch() {
  const client = useQueryClient();
  useEffect(() => {
    const send = () => void sendAll(client).catch(() => {});
    send();
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, [client]);
  return null;
}

async function sendAll(client: QueryClient) {
  const { userId } = await client.ensureQueryData(accountQuery(browserApi));
  await sendPlaces({
    api: browserApi,
    userId,
    onSent: ({ fileId, seconds }) => updateFile(client, fileId, { positionSeconds: seconds }),
  });
}
