import { queryOptions } from "@tanstack/react-query";
import { AppError, type ErrorCode } from "@/lib/errors/app-error";
import { playerKeys } from "./queries";
import { decodeText } from "./text-decode";

/** More than anybody reads in a browser, and little enough for any phone. */
export const TEXT_CAP_BYTES = 512_000;

export type TextPreview = { text: string; isCut: boolean };

/** The beginning of a text file. Read in the browser, whose decoders know every charset; a server's may not. */
export function textQuery({ fileId, url }: { fileId: number; url: string }) {
  return queryOptions({
    queryKey: playerKeys.text(fileId),
    queryFn: ({ signal }) => readText(url, signal),
    staleTime: 5 * 60_000,
  });
}

const EMPTY_FILE = 416;
const CODES: Record<number, ErrorCode> = {
  401: "signed-out",
  402: "payment-required",
  404: "not-found",
  410: "gone",
};

async function readText(url: string, signal: AbortSignal): Promise<TextPreview> {
  const response = await fetch(url, { headers: { range: `bytes=0-${TEXT_CAP_BYTES}` }, signal });
  if (response.status === EMPTY_FILE) return { text: "", isCut: false };
  if (!response.ok) throw new AppError(CODES[response.status] ?? "unavailable", `HTTP ${response.status}`);
  // One byte more than is shown was asked for: it tells whether there is more.
  const bytes = await readBeginning(response, TEXT_CAP_BYTES + 1);
  const isCut = bytes.length > TEXT_CAP_BYTES;
  return { text: decodeText(bytes.subarray(0, TEXT_CAP_BYTES), { isCut }), isCut };
}

/** Stops reading by itself: a server that does not know ranges sends the whole file. */
async function readBeginning(response: Response, capBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(capBytes);
  let length = 0;
  const reader = response.body?.getReader();
  while (reader && length < capBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    const fitting = value.subarray(0, capBytes - length);
    bytes.set(fitting, length);
    length += fitting.length;
  }
  await reader?.cancel();
  return bytes.subarray(0, length);
}
