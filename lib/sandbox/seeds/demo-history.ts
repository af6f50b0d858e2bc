import type { FileRecord, UserRecord } from "../state/entities";
import type { Store } from "../state/store";
import { makeTorrent } from "../torrents/make-torrent";
import { HOSTILE_NAME } from "./demo-people";

const DAY_SECONDS = 86_400;

type PastEvent = {
  ageDays: number;
  type: string;
  extra: Record<string, unknown>;
  /** The .torrent that a transfer was begun with. */
  torrent?: Uint8Array;
};

/** What happened besides files arriving. */
const INCIDENTS: PastEvent[] = [
  {
    ageDays: 702,
    type: "voucher",
    extra: { voucher: 30, voucher_owner_id: 77, voucher_owner_name: "jonas" },
  },
  {
    ageDays: 655.5,
    type: "transfer_error",
    extra: { source: "https://films.example/gone.torrent", transfer_name: "The Fog Horn (1962)" },
    torrent: makeTorrent({ name: "The Fog Horn (1962).mkv", sizeBytes: 734_003_200 }),
  },
  { ageDays: 498, type: "zip_created", extra: { zip_id: 501, zip_size: 734_003_200 } },
  {
    ageDays: 402,
    type: "private_torrent_pin",
    extra: {
      user_download_name: "Northern.Line.S01.1080p",
      pinned_host_ip: "198.51.100.7",
      new_host_ip: "203.0.113.20",
    },
  },
  { ageDays: 350, type: "transfer_from_rss_error", extra: { rss_id: 12, transfer_name: "Tidewater 1x07" } },
  { ageDays: 349, type: "rss_filter_paused", extra: { rss_filter_id: 12, rss_filter_title: "Tidewater" } },
  {
    ageDays: 300,
    type: "file_from_rss_deleted_for_space",
    extra: {
      file_id: 990_001,
      file_name: "Tidewater - 1x00 - Trailer.mp4",
      file_size: 94_371_840,
      file_source: "https://films.example/tidewater.rss",
    },
  },
  {
    ageDays: 211,
    type: "transfer_callback_error",
    extra: {
      transfer_id: 4410,
      transfer_name: "Salt on the Window (2017)",
      message: "The callback URL answered 503.",
    },
  },
  { ageDays: 88, type: "zip_created", extra: { zip_id: 733, zip_size: 61_865_984 } },
  {
    ageDays: 41,
    type: "transfer_error",
    extra: {
      source: "magnet:?xt=urn:btih:0000000000000000000000000000000000000000",
      transfer_name: "Points Failure (2009)",
    },
  },
  // A type that put.io may add tomorrow: the history must show the row all the same.
  { ageDays: 17, type: "projector_lamp_replaced", extra: { lamp_hours: 1988 } },
  // Names as they come from people who try what a page does with them, of a file that is gone.
  {
    ageDays: 6,
    type: "file_shared",
    extra: {
      file_id: 990_002,
      file_name: '"><script>alert(1)</script>.mkv',
      file_size: 104_857_600,
      sharing_user_name: HOSTILE_NAME,
    },
  },
  {
    ageDays: 1.2,
    type: "transfer_error",
    extra: { source: "https://films.example/lost.mkv", transfer_name: "A name\nof two lines \u202egnp.mkv" },
  },
  { ageDays: 0.1, type: "zip_created", extra: { zip_id: 790, zip_size: 4_194_304 } },
];

/** Two years of history, of every type that put.io is known to have and of one that nobody has heard of yet. */
export function plantHistory(
  store: Store,
  plan: { user: UserRecord; friend: UserRecord; now: number },
): void {
  const { user, friend, now } = plan;
  const shared = store.shares.filesBetween(friend.id, user.id);
  const events = [
    ...arrivals(store, user),
    ...shared.map((file) =>
      event(file, "file_shared", { ...fileExtra(file), sharing_user_name: friend.username }),
    ),
    ...INCIDENTS,
  ].sort((a, b) => b.ageDays - a.ageDays);
  store.database.transaction(() => {
    for (const { ageDays, type, extra, torrent } of events) {
      const createdAt = Math.round(now - ageDays * DAY_SECONDS);
      const id = store.events.add({ userId: user.id, type, extra, createdAt });
      if (torrent) store.events.keepTorrent(id, torrent);
    }
  });

  /** What lies in the account came by a transfer or an upload, a little before it was stored. */
  function arrivals({ files }: Store, owner: UserRecord): PastEvent[] {
    const root = files.children(owner.id, 0);
    const films = root.find((file) => file.name === "Films");
    const releases = films ? files.children(owner.id, films.id) : [];
    const transfers = releases.map((file) => event(file, "transfer_completed", transferExtra(file)));
    const uploads = root
      .filter((file) => file.fileType !== "FOLDER")
      .map((file) => event(file, "upload", fileExtra(file)));
    return [...transfers, ...uploads];
  }

  function event(file: FileRecord, type: string, extra: Record<string, unknown>): PastEvent {
    return { ageDays: (now - file.createdAt) / DAY_SECONDS, type, extra };
  }
}

function fileExtra(file: FileRecord): Record<string, unknown> {
  return { file_id: file.id, file_name: file.name, file_size: file.sizeBytes };
}

function transferExtra(file: FileRecord): Record<string, unknown> {
  const source = `https://films.example/${encodeURIComponent(file.name)}.torrent`;
  return { source, transfer_name: file.name, transfer_size: file.sizeBytes, file_id: file.id };
}
