import { z } from "zod";
import { badRequest } from "../http/api-error";
import type { FileDraft } from "../state/files";
import type { Seed } from "./seed";

const optionsSchema = z.object({ rows: z.int().min(0).max(1_000_000).default(10_000) });

const DAY_SECONDS = 86_400;

/** What the rows are, over and over again: mostly films, as in a real library. */
const KINDS = [
  {
    name: "Episode",
    extension: "mkv",
    fileType: "VIDEO",
    contentType: "video/x-matroska",
    sizeBytes: 734_003_200,
  },
  { name: "Film", extension: "mp4", fileType: "VIDEO", contentType: "video/mp4", sizeBytes: 1_468_006_400 },
  { name: "Track", extension: "mp3", fileType: "AUDIO", contentType: "audio/mpeg", sizeBytes: 8_388_608 },
  { name: "Photo", extension: "jpg", fileType: "IMAGE", contentType: "image/jpeg", sizeBytes: 3_145_728 },
  {
    name: "Episode",
    extension: "srt",
    fileType: "TEXT",
    contentType: "application/x-subrip",
    sizeBytes: 61_440,
  },
  { name: "Scan", extension: "pdf", fileType: "PDF", contentType: "application/pdf", sizeBytes: 2_097_152 },
  {
    name: "Archive",
    extension: "zip",
    fileType: "ARCHIVE",
    contentType: "application/zip",
    sizeBytes: 104_857_600,
  },
  {
    name: "Dump",
    extension: "bin",
    fileType: "FILE",
    contentType: "application/octet-stream",
    sizeBytes: 4096,
  },
] as const;

/**
 * One folder, "Large folder", with `options.rows` files (10,000 unless told). The files have names, sizes and dates but
 * no bytes. The same number of rows always gives the same names.
 */
export const seedLargeFolder: Seed = (sandbox, { user, options }) => {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) throw badRequest("options.rows must be a number from 0 to 1000000.");
  const { files } = sandbox.store;
  const createdAt = sandbox.clock.now() - 400 * DAY_SECONDS;
  const folder = files.createFolder({ userId: user.id, parentId: 0, name: "Large folder", createdAt });
  const place = { userId: user.id, parentId: folder.id };
  files.createMany(place, drafts({ ...place, rows: parsed.data.rows, now: sandbox.clock.now() }));
  return { folder_id: folder.id };
};

function* drafts(plan: {
  userId: number;
  parentId: number;
  rows: number;
  now: number;
}): Generator<FileDraft> {
  for (let row = 1; row <= plan.rows; row++) {
    // A multiplicative hash spreads sizes and dates, so that no two sort orders look alike.
    const noise = Math.imul(row, 2_654_435_761) >>> 0;
    const kind = KINDS[noise % KINDS.length] ?? KINDS[0];
    yield {
      userId: plan.userId,
      parentId: plan.parentId,
      name: `${kind.name} ${row}.${kind.extension}`,
      fileType: kind.fileType,
      contentType: kind.contentType,
      sizeBytes: kind.sizeBytes + (noise % 1_000_000),
      crc32: noise.toString(16).padStart(8, "0"),
      createdAt: plan.now - 60 - (noise % (365 * DAY_SECONDS)),
    };
  }
}
