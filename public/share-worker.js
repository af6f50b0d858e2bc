/**
 * Takes what other apps share with Matinee. The system posts it to one address, as a form; no server should hold somebody's
 * files before it is known what to do with them, so they are put into this browser's own store, and a page asks about them.
 *
 * Its scope is that one address: it never stands between a page and the network, and it caches nothing. So an old one can
 * do no harm, and a new one takes its place at once. To be rid of it everywhere, let this file say nothing but
 * `self.registration.unregister()`.
 */
const DATABASE = "matinee-handed-over";
const STORE = "shares";
const TEXT_FIELDS = ["url", "text", "title"];
/** Servers take no more than some 16,000 bytes of headers, cookies included. */
const LONGEST_ADDRESS = 4000;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "POST" && new URL(url).pathname === "/api/share-target") {
    event.respondWith(take(event.request).then(leadTo, () => leadTo("/files/0?lost=1")));
  }
});

/** Answers where to go on. */
async function take(request) {
  const form = await request.formData();
  const files = form.getAll("files").filter((entry) => typeof entry !== "string" && entry.name !== "");
  const address = addressOfText(form);
  // A long list of links fits into no address.
  const isShort = address.length <= LONGEST_ADDRESS;
  if (files.length === 0 && isShort) return address;
  const text = files.length === 0 ? textOf(form) : "";
  await keep({ id: crypto.randomUUID(), atMs: Date.now(), files, text });
  return "/files/0";
}

/** Links, magnets and whatever stands around them; a page shows them, and adds nothing by itself. */
function addressOfText(form) {
  const query = new URLSearchParams();
  for (const field of TEXT_FIELDS) {
    const value = form.get(field);
    if (typeof value === "string" && value !== "") query.set(field === "url" ? "link" : field, value);
  }
  return `/transfers/add?${query}`;
}

function textOf(form) {
  return TEXT_FIELDS.map((field) => form.get(field))
    .filter((value) => typeof value === "string" && value !== "")
    .join("\n");
}

function leadTo(path) {
  return Response.redirect(new URL(path, self.location.origin).href, 303);
}

function keep(share) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "id" });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(STORE, "readwrite");
      writing.objectStore(STORE).put(share);
      writing.oncomplete = () => {
        database.close();
        resolve();
      };
      writing.onabort = () => {
        database.close();
        reject(writing.error);
      };
    };
  });
}
