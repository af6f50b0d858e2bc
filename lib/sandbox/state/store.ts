import { AppPasswordStore } from "./app-passwords";
import { BlobStore } from "./blobs";
import type { Clock } from "./clock";
import { createClock } from "./clock";
import { CloneStore } from "./clones";
import { ConfigStore } from "./config";
import { ConfirmationStore } from "./confirmations";
import { ConversionStore } from "./conversions";
import { Database } from "./database";
import { DownloadLinksStore } from "./download-links";
import { EventStore } from "./events";
import { ExtractionStore } from "./extractions";
import { FaultStore } from "./faults";
import { FileStore } from "./files";
import { FolderSortStore } from "./folder-sorts";
import { FriendInviteStore } from "./friend-invites";
import { FriendStore } from "./friends";
import { MetaStore } from "./meta";
import { OauthStore } from "./oauth";
import { PublicLinkStore } from "./public-links";
import { RequestLog } from "./requests";
import { RssStore } from "./rss";
import { migrate } from "./schema";
import { SelectedFiles } from "./selected-files";
import { ShareStore } from "./shares";
import { TokenStore } from "./tokens";
import { TransferStore } from "./transfers";
import { TrashStore } from "./trash";
import { UploadStore } from "./uploads";
import { UserStore } from "./users";
import { ViewingStore } from "./viewings";
import { ZipStore } from "./zips";

/** Everything that the sandbox remembers. All but faults and the request log lies in SQLite and survives a restart. */
export type Store = {
  /** For queries that belong to one feature alone (listing.ts); prefer the stores. */
  database: Database;
  clock: Clock;
  meta: MetaStore;
  users: UserStore;
  tokens: TokenStore;
  blobs: BlobStore;
  files: FileStore;
  /** What the bulk call at hand is about. */
  selected: SelectedFiles;
  trash: TrashStore;
  folderSorts: FolderSortStore;
  viewings: ViewingStore;
  events: EventStore;
  shares: ShareStore;
  clones: CloneStore;
  publicLinks: PublicLinkStore;
  friends: FriendStore;
  friendInvites: FriendInviteStore;
  appPasswords: AppPasswordStore;
  confirmations: ConfirmationStore;
  config: ConfigStore;
  oauth: OauthStore;
  conversions: ConversionStore;
  extractions: ExtractionStore;
  zips: ZipStore;
  downloadLinks: DownloadLinksStore;
  transfers: TransferStore;
  rss: RssStore;
  uploads: UploadStore;
  faults: FaultStore;
  requests: RequestLog;
  close(): void;
};

/**
 * Opens the store. `filename`: `:memory:` or a path in an existing folder. Throws when another process has it open or
 * when a newer version wrote it.
 */
export function openStore(options: { filename: string; realNow: () => number }): Store {
  const database = new Database(options.filename);
  migrate(database);
  const meta = new MetaStore(database);
  const clock = openClock(meta, options.realNow);
  return {
    database,
    clock,
    meta,
    ...openFiles(database, clock),
    ...openPeople(database, clock),
    config: new ConfigStore(database),
    oauth: new OauthStore(database, clock),
    conversions: new ConversionStore(database),
    extractions: new ExtractionStore(database),
    zips: new ZipStore(database),
    downloadLinks: new DownloadLinksStore(database),
    transfers: new TransferStore(database),
    rss: new RssStore(database),
    uploads: new UploadStore(database, clock),
    faults: new FaultStore(),
    requests: new RequestLog(),
    close: () => database.close(),
  };
}

/** How far the time was moved on is kept. */
function openClock(meta: MetaStore, realNow: () => number): Clock {
  return createClock({
    realNow,
    loadOffset: () => Number(meta.get("clock_offset") ?? 0),
    saveOffset: (seconds) => meta.set("clock_offset", String(seconds)),
  });
}

function openFiles(database: Database, clock: Clock) {
  const files = new FileStore(database, clock);
  return {
    blobs: new BlobStore(database),
    files,
    selected: new SelectedFiles(database),
    trash: new TrashStore(database, clock),
    folderSorts: new FolderSortStore(database),
    viewings: new ViewingStore(database, files),
  };
}

function openPeople(database: Database, clock: Clock) {
  return {
    users: new UserStore(database, clock),
    tokens: new TokenStore(database, clock),
    events: new EventStore(database, clock),
    shares: new ShareStore(database, clock),
    clones: new CloneStore(database),
    publicLinks: new PublicLinkStore(database, clock),
    friends: new FriendStore(database, clock),
    friendInvites: new FriendInviteStore(database, clock),
    appPasswords: new AppPasswordStore(database, clock),
    confirmations: new ConfirmationStore(database, clock),
  };
}
