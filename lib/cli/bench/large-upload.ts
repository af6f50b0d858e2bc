import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import { deleteStored, listStored } from "../../../e2e/stored-files";
import type { Growth, MemoryMeter } from "./memory-meter";
import type { Finding } from "./stage";
import { openFileChooser, uploadedWith } from "./upload-page";
import type { Uploader, UploadStage } from "./upload-stage";

const MEGABYTE = 1_000_000;
const GROWTH_LIMIT = 100 * MEGABYTE;
/** lib/uploads/send-file.ts sends as much at once. */
const PIECE_BYTES = 16 * MEGABYTE;
const STAMP_BYTES = 64 * 1024;
const TOLD_EVERY_MS = 10_000;
const ENDS_WITHIN_MS = 7 * 60_000;

export type Large = { path: string; sizeBytes: number; crc32: string };

/** Hardly any of it lies on the disk: zeros between stamps, one for each piece, so that a piece at a wrong place is noticed. */
export async function makeLargeFile(folder: string, sizeBytes: number): Promise<Large> {
  const place = path.join(folder, "Large.bin");
  const handle = await open(place, "w");
  await handle.truncate(sizeBytes);
  for (let at = 0; at + STAMP_BYTES <= sizeBytes; at += PIECE_BYTES) {
    await handle.write(Buffer.alloc(STAMP_BYTES, `piece at ${at};`), 0, STAMP_BYTES, at);
  }
  await handle.close();
  let checksum = 0;
  for await (const chunk of createReadStream(place, { highWaterMark: 4 * 1024 * 1024 })) {
    checksum = crc32(chunk, checksum);
  }
  return { path: place, sizeBytes, crc32: checksum.toString(16).padStart(8, "0") };
}

/** What one large upload costs in memory, here and at the sandbox. */
export async function measureMemory(stage: UploadStage, file: Large): Promise<Finding[]> {
  const [instance] = stage.instances;
  stage.gateway.leadTo([instance.port]);
  return stage.withUploader(async (uploader) => {
    // The first upload loads what every upload needs, which is no growth of a large one.
    await warmUp(uploader);
    const meters = [await stage.meterOf(instance), await stage.meterOfSandbox()] as const;
    for (const meter of meters) await meter.start();
    const startedAt = performance.now();
    const tell = () =>
      console.log(
        `${inMegabytes(stage.gateway.pieceBytes)} sent, memory +${meters.map(grownBy).join(", +")}`,
      );
    const telling = setInterval(tell, TOLD_EVERY_MS);
    await upload(stage, uploader, { file, meanwhile: async () => {} }).finally(() => clearInterval(telling));
    const seconds = (performance.now() - startedAt) / 1000;
    const [server, sandbox] = meters.map((meter) => meter.stop());
    const pace = `${inMegabytes(file.sizeBytes)} in ${seconds.toFixed(0)} s, ${inMegabytes(file.sizeBytes / seconds)}/s`;
    return [
      growthFinding("the server's memory grows, during one large upload, by", { ...server, note: pace }),
      growthFinding("the sandbox's memory grows by", { ...sandbox, note: "it holds nothing either" }),
    ];
  });
}

/** What it costs when the server dies in the midst of it. */
export async function killHalfway(stage: UploadStage, file: Large): Promise<Finding[]> {
  const [instance] = stage.instances;
  stage.gateway.leadTo([instance.port]);
  let deadMs = 0;
  const sentBytes = await stage.withUploader((uploader) =>
    upload(stage, uploader, {
      file,
      async meanwhile() {
        await stage.gateway.untilPieceBytes(file.sizeBytes / 2);
        await stage.kill(instance);
        const killedAt = performance.now();
        await stage.start(instance);
        deadMs = performance.now() - killedAt;
      },
    }),
  );
  const lostBytes = sentBytes - file.sizeBytes;
  return [
    {
      name: "a server killed halfway and started again costs, sent twice",
      value: `${inMegabytes(lostBytes)} of ${inMegabytes(file.sizeBytes)}  (gone for ${(deadMs / 1000).toFixed(1)} s)`,
      budget: `one piece of ${inMegabytes(PIECE_BYTES)}`,
      isWithin: lostBytes <= PIECE_BYTES,
    },
  ];
}

/** Whether it makes a difference which of two servers takes a piece. */
export async function sendThroughTwo(stage: UploadStage, file: Large): Promise<Finding[]> {
  const ports = stage.instances.map(({ port }) => port);
  await stage.start(stage.instances[1]);
  stage.gateway.leadTo(ports);
  const sentBytes = await stage.withUploader((uploader) =>
    upload(stage, uploader, { file, meanwhile: async () => {} }),
  );
  const shares = ports.map((port) => stage.gateway.piecesByPort.get(port) ?? 0);
  return [
    {
      name: "two servers in turns finish one upload together",
      value: `${shares.join(" and ")} pieces, ${inMegabytes(sentBytes - file.sizeBytes)} sent twice`,
      budget: "0 MB sent twice, both at work",
      isWithin: sentBytes === file.sizeBytes && shares.every((count) => count > 0),
    },
  ];
}

type Act = { file: Large; meanwhile: () => Promise<void> };

/** Sends it as a person does, looks whether put.io has the same, and answers how many bytes that took. */
async function upload(
  stage: UploadStage,
  { page, user }: Uploader,
  { file, meanwhile }: Act,
): Promise<number> {
  const before = stage.gateway.pieceBytes;
  await (await openFileChooser(page, "Upload files")).setFiles(file.path);
  await meanwhile();
  await uploadedWith(page, { title: "1 uploaded", timeoutMs: ENDS_WITHIN_MS });
  const sentBytes = stage.gateway.pieceBytes - before;
  const stored = (await listStored(stage.sandboxUrl, user)).filter(({ place }) => place === "Large.bin");
  const [only] = stored;
  if (stored.length !== 1 || only?.sizeBytes !== file.sizeBytes || only.crc32 !== file.crc32) {
    throw new Error(`put.io has something else than what was sent: ${JSON.stringify(stored)}`);
  }
  await deleteStored(stage.sandboxUrl, { user, fileId: only.id });
  return sentBytes;
}

async function warmUp({ page }: Uploader): Promise<void> {
  const buffer = Buffer.alloc(MEGABYTE);
  const small = { name: "Small.bin", mimeType: "application/octet-stream", buffer };
  await (await openFileChooser(page, "Upload files")).setFiles(small);
  await uploadedWith(page, { title: "1 uploaded", timeoutMs: 60_000 });
  // Or what it says would be taken for the end of the next one.
  await page.getByRole("button", { name: "Close the list of uploads" }).click();
}

function growthFinding(name: string, growth: Partial<Growth> & { note: string }): Finding {
  const { rss = Number.NaN, heapUsed = Number.NaN, sampleCount = 0, note } = growth;
  return {
    name,
    value: `${inMegabytes(rss)}, its heap by ${inMegabytes(heapUsed)}  (${sampleCount} samples; ${note})`,
    budget: inMegabytes(GROWTH_LIMIT),
    isWithin: rss < GROWTH_LIMIT,
  };
}

const grownBy = (meter: MemoryMeter) => inMegabytes(meter.growth().rss);
const inMegabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB`;
