import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, it } from "vitest";
import { filesKeys } from "../files/keys";
import { accountKeys } from "./queries";
import { rememberSettings } from "./remember-settings";
import { settingsKeys } from "./settings-queries";

let client: QueryClient;

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData(settingsKeys.all, { isTrashEnabled: true, isHistoryEnabled: true });
  client.setQueryData(accountKeys.all, {});
  client.setQueryData(filesKeys.folder(7), {});
});

const isOutdated = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated;

it("what was saved is known, and the other settings with it", async () => {
  await rememberSettings(client, { isTrashEnabled: false });
  expect(client.getQueryData(settingsKeys.all)).toEqual({ isTrashEnabled: false, isHistoryEnabled: true });
});

it("playing, trash and history, which read the account, read it again; folders do not", async () => {
  await rememberSettings(client, { isTrashEnabled: false });
  expect(isOutdated(accountKeys.all)).toBe(true);
  expect(isOutdated(filesKeys.folder(7))).toBe(false);
});

it("another order of folders is read when they are next opened", async () => {
  await rememberSettings(client, { sortBy: "SIZE_DESC" });
  expect(isOutdated(filesKeys.folder(7))).toBe(true);
});

it("settings that nobody has read are not made up from a part", async () => {
  client.removeQueries({ queryKey: settingsKeys.all });
  await rememberSettings(client, { isTrashEnabled: false });
  expect(client.getQueryData(settingsKeys.all)).toBeUndefined();
});
