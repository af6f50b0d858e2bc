import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, createTestUser } from "../test-client";
import { type ClientStage, dataOf, methodsOf, startClientStage } from "./api-client-stage";
import { isLeftOut } from "./left-out";

const MAGNET = "magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a&dn=Tidal%20Clock";

let stage: ClientStage;
let filmId: number;
let folderId: number;

beforeAll(async () => {
  stage = await startClientStage();
  filmId =
    stage.sandbox.store.files.child({ userId: stage.user.userId, parentId: 0, name: "Night Train.mp4" })
      ?.id ?? 0;
  const { file } = await dataOf(stage.client.Files.CreateFolder({ name: "For the client" }));
  folderId = file.id;
});

afterAll(() => stage.close());

const idsIn = (files: { id: number }[]) => files.map(({ id }) => id);

test("lists, searches and goes on by cursor", async () => {
  const { Files } = stage.client;
  const page = await dataOf(
    Files.Query(0, { perPage: 3, breadcrumbs: true, total: true, mp4Status: true, codecsParent: true }),
  );
  expect(page.files).toHaveLength(3);
  expect((await dataOf(Files.Continue(page.cursor, { perPage: 2 }))).files).toHaveLength(2);
  const found = await dataOf(Files.Search("a", { perPage: 2 }));
  expect(found.files).toHaveLength(2);
  expect((await dataOf(Files.ContinueSearch(found.cursor, { perPage: 1 }))).files).toHaveLength(1);
  await dataOf(Files.NewFolder("By the old call", folderId));
  expect((await dataOf(Files.SharedOnes())).shared).toEqual(expect.any(Array));
});

test("keeps a file in order, its position, its subtitles and its bytes", async () => {
  const { File, Files } = stage.client;
  await dataOf(File.SetStartFrom(filmId, "42"));
  expect((await dataOf(File.GetStartFrom(filmId))).start_from).toBe(42);
  await dataOf(File.ResetStartFrom(filmId));
  await dataOf(Files.SetWatchStatus({ ids: [filmId], watched: true }));
  const { subtitles } = await dataOf(File.Subtitles(filmId, stage.user.token, ["eng", "tur"]));
  expect(subtitles.length).toBeGreaterThan(0);
  expect((await dataOf(File.GetStorageURL(filmId))).url).toMatch(/^http/);
  expect(File.GetHLSStreamURL(filmId, { token: stage.user.token })).toContain("/hls/media.m3u8");
  await dataOf(File.FindNextFile(filmId, "VIDEO"));
  await dataOf(File.FindNextVideo(filmId));
  const { file } = await dataOf(Files.CreateFolder({ name: "Called so", parentId: folderId }));
  await dataOf(File.Rename(file.id, "Called otherwise"));
  await dataOf(Files.Move([file.id], 0));
  await dataOf(Files.CreateFolder({ name: "One more", parentId: folderId }));
  await dataOf(Files.MoveAll({ cursor: await cursorOf(folderId), excludeIds: [], to: 0 }));
  await dataOf(Files.Delete([file.id], { partialDelete: true }));
});

test("reads bytes, by the redirect that put.io answers with", async () => {
  const text = stage.sandbox.store.files.child({
    userId: stage.user.userId,
    parentId: 0,
    name: "Night Train.srt",
  });
  // Storage is on another port than the API's, which this stage does not open; the redirect itself is what is looked at.
  for (const read of [stage.client.File.Download, stage.client.File.GetContent]) {
    await expect(dataOf(read(text?.id ?? 0))).rejects.toThrow(/ECONNREFUSED/);
  }
});

test("converts, and saves and deletes the copy", async () => {
  const { File, Files } = stage.client;
  const found = await dataOf(Files.Search("Harbour Webcam", { perPage: 1 }));
  const [film] = idsIn(found.files);
  const id = film ?? 0;
  await dataOf(File.ConvertToMp4(id));
  await dataOf(Files.ConvertToMp4({ ids: [id] }));
  stage.sandbox.clock.advance(120);
  await expect
    .poll(async () => (await dataOf(File.ConvertStatus(id))).mp4.status, { timeout: 15_000 })
    .toBe("COMPLETED");
  await dataOf(File.SaveAsMp4(id));
  await dataOf(File.DeleteMp4(id));
});

test("extracts, zips and makes links", async () => {
  const { File, Files, Zips, DownloadLinks } = stage.client;
  const found = await dataOf(Files.Search("Press kit", { perPage: 1 }));
  const [archive] = idsIn(found.files);
  await dataOf(File.Extract(archive ?? 0));
  await dataOf(Files.Extract({ ids: [archive ?? 0] }));
  expect((await dataOf(Files.ExtractStatus())).extractions.length).toBeGreaterThan(0);
  const { zip_id: zipId } = await dataOf(Zips.Create({ ids: [filmId] }));
  await dataOf(Zips.Query());
  await dataOf(Zips.Get(zipId));
  await dataOf(Zips.Retry(zipId));
  await dataOf(Zips.Cancel(zipId));
  const { id } = await dataOf(DownloadLinks.Create({ ids: [filmId] }));
  await dataOf(DownloadLinks.Get(id));
});

test("shares, and takes it back", async () => {
  const { Files, File, Friends, Sharing } = stage.client;
  const [friend = ""] = stage.user.reply.friends as string[];
  await dataOf(Files.Share({ ids: [folderId], friends: friend }));
  const shares = await dataOf(File.SharedWith(folderId));
  expect(shares["shared-with"]).toMatchObject([{ user_name: friend }]);
  await dataOf(File.Unshare(folderId, shares["shared-with"][0].share_id));
  const { file } = await dataOf(Friends.SharedFolder(friend));
  const inside = await dataOf(Files.Query(file.id, { perPage: 1 }));
  const { id } = await dataOf(Sharing.Clone({ ids: idsIn(inside.files), parentId: 0 }));
  expect(await dataOf(Sharing.CloneInfo(id))).toMatchObject({ shared_file_clone_status: expect.any(String) });
});

test("knows friends, both ways", async () => {
  const { Friends, FriendInvites } = stage.client;
  const [first = "", second = ""] = stage.user.reply.friends as string[];
  await dataOf(Friends.Query());
  await dataOf(Friends.Search(first.slice(0, 5)));
  await dataOf(Friends.WaitingRequestsCount());
  const { friends } = await dataOf(Friends.WaitingRequests());
  for (const { name } of friends.slice(0, 1)) await dataOf(Friends.Approve(name));
  const stranger = await createTestUser(stage.sandbox);
  await ask(stage.sandbox, `/v2/friends/${stage.user.username}/request`, { token: stranger.token, form: {} });
  await dataOf(Friends.Deny(stranger.username));
  await dataOf(Friends.Remove(second));
  await dataOf(Friends.SendFrienshipRequest(second));
  await dataOf(FriendInvites.GetAll());
  await dataOf(FriendInvites.Create());
});

test("transfers and follows feeds", async () => {
  const { Transfers, RSS } = stage.client;
  const { transfer } = await dataOf(Transfers.Add({ url: MAGNET, save_parent_id: folderId }));
  const { transfers } = await dataOf(Transfers.AddMulti([{ url: "https://a.example/b.mkv" }, { url: "" }]));
  expect(transfers).toHaveLength(1);
  await dataOf(Transfers.Get(transfer.id));
  const page = await dataOf(Transfers.Query({ perPage: 1, total: true }));
  await dataOf(Transfers.Continue(String(page.cursor), { perPage: 1 }));
  await dataOf(Transfers.Count());
  await dataOf(Transfers.Retry(transfer.id));
  await expect(dataOf(Transfers.Reannounce(transfer.id))).rejects.toThrow(/BadRequest/);
  await dataOf(Transfers.Cancel([transfer.id]));
  await dataOf(Transfers.ClearAll());
  const wish = {
    ...{ title: "Tidewater", rss_source_url: "https://feeds.example/tidewater.rss", parent_dir_id: folderId },
    ...{ delete_old_files: false, keyword: "", unwanted_keywords: "", dont_process_whole_feed: false },
  };
  const { feed } = await dataOf(RSS.Create(wish));
  await dataOf(RSS.Query());
  await dataOf(RSS.Get(feed.id));
  await dataOf(RSS.Update(feed.id, wish));
  const { items } = await dataOf(RSS.Logs(feed.id));
  await expect(dataOf(RSS.RetryItem(feed.id, items[0]?.id ?? 0))).rejects.toThrow(/has not failed/);
  await dataOf(RSS.Pause(feed.id));
  await dataOf(RSS.Resume(feed.id));
  await dataOf(RSS.ClearLogs(feed.id));
  await dataOf(RSS.Delete(feed.id));
});

test("reads and keeps the account's settings, its history and its trash", async () => {
  const { Account, User, Config, Events, Trash, Tunnel, Payment } = stage.client;
  await dataOf(Account.Info({ download_token: 1 }));
  await dataOf(Account.SaveSettings({ theme: "dark" }));
  expect((await dataOf(Account.Settings())).settings.theme).toBe("dark");
  await dataOf(Account.Confirmations());
  await dataOf(User.Info({ download_token: 1 }));
  await dataOf(User.Settings());
  await dataOf(User.SaveSettings({ theme: "light" }));
  await dataOf(User.Confirmations());
  await dataOf(User.Config());
  await dataOf(User.SaveConfig({ one: 1 }));
  await dataOf(Config.Write({ two: 2 }));
  await dataOf(Config.SetKey<{ three: number }, "three">("three", 3));
  expect(await dataOf(Config.Read())).toMatchObject({ config: { two: 2, three: 3 } });
  expect(await dataOf(Config.GetKey<{ three: number }, "three">("three"))).toMatchObject({ value: 3 });
  await dataOf(Config.DeleteKey<{ three: number }, "three">("three"));
  const { events } = await dataOf(Events.Query());
  await dataOf(Events.Delete(events[0]?.id ?? 0));
  await dataOf(Events.Clear());
  const trash = await dataOf(Trash.List({ limit: 1 }));
  await dataOf(Trash.Continue(trash.cursor, { limit: 1 }));
  await dataOf(Trash.Delete({ ids: idsIn(trash.files) }));
  const left = await dataOf(Trash.List({ limit: 1 }));
  await dataOf(Trash.Restore({ ids: idsIn(left.files) }));
  // The trash does one thing at a time.
  stage.sandbox.clock.advance(10);
  await dataOf(Trash.Empty());
  await dataOf(Tunnel.Routes());
  await dataOf(Payment.Info());
});

test("signs in by code and password, and ends sessions", async () => {
  const { Auth, OAuth } = stage.client;
  const wish = { redirectURI: "http://x", responseType: "code", state: "s", clientID: "1001" };
  expect(Auth.GetLoginURL(wish)).toContain("/authenticate");
  expect(OAuth.GetAuthorizeURL({ client_id: 1001 })).toContain("/oauth2/authorize");
  const app = { client_id: "1", client_secret: "first-party-secret" };
  const { username, password, token } = stage.user;
  await dataOf(Auth.Login({ username, password, app }));
  const { code } = await dataOf(Auth.GetCode(1001, "A television"));
  await dataOf(Auth.LinkDevice(code));
  expect((await dataOf(Auth.CheckCodeMatch(code))).oauth_token).toMatch(/^sbxtok_/);
  await dataOf(Auth.ValidateToken(token));
  await dataOf(Auth.Grants());
  const { clients } = await dataOf(Auth.Clients());
  const other = clients.find(({ active }) => !active) ?? clients[0];
  await dataOf(Auth.RevokeClient(String(other?.id)));
  await dataOf(Auth.RevokeApp(1001));
  await dataOf(Auth.RevokeAllClients());
});

test("empties the account, and signs out", async () => {
  const { Account, User, Files, Auth } = stage.client;
  const nothing = {
    ...{ active_transfers: false, files: false, finished_transfers: true, friends: false },
    ...{ history: true, rss_feeds: false, rss_logs: false, trash: true },
  };
  await dataOf(Account.Clear(nothing));
  await dataOf(User.ClearData(nothing));
  await dataOf(Files.DeleteAll(await cursorOf(0), [filmId], { partialDelete: true }));
  await dataOf(Auth.Logout());
  await expect(dataOf(Account.Info())).rejects.toThrow(/invalid_grant/);
});

test("every method of the client was driven, or is left out for a reason", () => {
  const missed = methodsOf(stage.client).filter((name) => !stage.driven.has(name) && !isLeftOut(name));
  expect(missed).toEqual([]);
});

/** A cursor that covers a folder, whatever is in it. */
async function cursorOf(parentId: number): Promise<string> {
  const query = { parent_id: parentId, per_page: 1, total: 1 };
  const { body } = await ask(stage.sandbox, "/v2/files/list", { token: stage.user.firstPartyToken, query });
  return String(body.cursor);
}
