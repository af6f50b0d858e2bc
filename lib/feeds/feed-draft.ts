import type { Feed, FeedDraft } from "@/lib/putio/rss";

/** put.io's own words for what is wrong, so that a fault has the same words whoever finds it. */
export type DraftFault = "URL_REQUIRED" | "URL_NOT_VALID";

/** A feed that is about to be followed. Nobody deletes files for good by default. */
export const NEW_DRAFT: FeedDraft = {
  title: "",
  url: "",
  keyword: "",
  unwantedKeywords: "",
  parentId: "new",
  shouldDeleteOldFiles: false,
};

/** What can be changed about a feed, as it is now. */
export function draftOf(feed: Feed): FeedDraft {
  const { title, url, keyword, unwantedKeywords, parentId, shouldDeleteOldFiles } = feed;
  return { title, url, keyword, unwantedKeywords, parentId, shouldDeleteOldFiles };
}

/** The draft as put.io gets it: nothing around the words, and a name in any case. */
export function settledDraft(draft: FeedDraft): FeedDraft {
  const url = addressIn(draft.url);
  return {
    ...draft,
    url,
    title: draft.title.trim() || suggestedTitle(url),
    keyword: draft.keyword.trim(),
    unwantedKeywords: draft.unwantedKeywords.trim(),
  };
}

/** What put.io would refuse at once; null: it looks like an address. Whether a feed is there, only put.io can tell. */
export function faultOf(url: string): DraftFault | null {
  const address = addressIn(url);
  if (address === "") return "URL_REQUIRED";
  return readUrl(address) ? null : "URL_NOT_VALID";
}

/** What a feed is called if nobody says: the name of its site. */
export function suggestedTitle(url: string): string {
  return readUrl(addressIn(url))?.hostname.replace(/^www\./, "") ?? "";
}

/** Browsers hand feeds over as `feed:`, and people leave out what every address begins with. */
function addressIn(text: string): string {
  const address = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
    .replace(/^feed:(?:\/\/)?/i, "https://");
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?:#]|$)/u.test(address) ? `https://${address}` : address;
}

function readUrl(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) && url.hostname !== "" ? url : null;
}
