import type { ReactNode } from "react";
import { EarlyFilm } from "@/components/player/early-film";
import { ASSUMED_CAPABILITIES } from "@/lib/player/capabilities";
import { parseFileId } from "@/lib/player/file-id";
import { chooseSource } from "@/lib/player/source";
import { chooseStart } from "@/lib/player/start";
import { isDocumentRequest, readNonce } from "@/lib/server/nonce";
import { readWatched } from "./read-watched";

type WatchLayoutProps = { params: Promise<{ fileId: string }>; children: ReactNode };

/**
 * It lies above the page's loading state, so what it sends is in the first bytes of the document, and the film begins to load
 * before the scripts of the page have even arrived. Only a document waits for that; in a page that is alive already the
 * skeleton is shown at once, as everywhere.
 */
export default async function WatchLayout({ params, children }: WatchLayoutProps) {
  const fileId = parseFileId((await params).fileId);
  return (
    <>
      {fileId !== null && (await isDocumentRequest()) ? <FirstBytes fileId={fileId} /> : null}
      {children}
    </>
  );
}

async function FirstBytes({ fileId }: { fileId: number }) {
  // What goes wrong here goes wrong in the page as well, which says so.
  const watched = await readWatched(fileId).catch(() => null);
  if (!watched) return null;
  const { file, settings } = watched;
  const source = chooseSource(file, ASSUMED_CAPABILITIES);
  if (source.kind !== "hls") return null;
  const nonce = await readNonce();
  const { startSeconds } = chooseStart({ file, settings, requestedSeconds: null, renderedAtMs: 0 });
  return <EarlyFilm url={source.url} startSeconds={startSeconds} nonce={nonce} />;
}
