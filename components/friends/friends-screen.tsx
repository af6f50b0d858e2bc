"use client";

import { FormatsProvider } from "../files/formats";
import { FriendsView } from "./friends-view";

type FriendsScreenProps = {
  renderedAtMs: number;
  /** Whether put.io lets this session search for people; the page does not wait for the answer. */
  maySearch: Promise<boolean>;
};

export function FriendsScreen({ renderedAtMs, maySearch }: FriendsScreenProps) {
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <FriendsView maySearch={maySearch} />
    </FormatsProvider>
  );
}
