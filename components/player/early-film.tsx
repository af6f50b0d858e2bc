import { earlyStartScript } from "@/lib/player/engine/early-start";
import { hlsScriptUrl } from "@/lib/player/engine/hls-assets";

type EarlyFilmProps = { url: string; startSeconds: number; nonce: string | undefined };

/**
 * Begins to load the film while the page is still being read; see lib/player/engine/early-start.ts. The links go to the head,
 * where the browser finds them before it has read anything else. `anonymous` is how hls.js asks for the playlist: the two
 * must be the same, or it is fetched twice.
 */
export function EarlyFilm({ url, startSeconds, nonce }: EarlyFilmProps) {
  return (
    <>
      <link rel="modulepreload" href={hlsScriptUrl} nonce={nonce} />
      <link rel="preload" as="fetch" href={url} crossOrigin="anonymous" />
      <script
        // An async module: unlike other inline scripts it does not wait for the style sheet.
        type="module"
        async
        nonce={nonce}
        // Browsers hide the nonce from scripts, React's comparison included.
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, with values that earlyStartScript escapes.
        dangerouslySetInnerHTML={{ __html: earlyStartScript({ url, startSeconds }) }}
      />
    </>
  );
}
