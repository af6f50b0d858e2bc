const CHANNEL = "matinee-session";

/** Tells the browser's other tabs that the session is over: each holds names and lists of an account that has left. */
export function announceSignedOut() {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("signed-out");
  channel.close();
}

export function onSignedOutElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", (event) => {
    if (event.data === "signed-out") listener();
  });
  return () => channel.close();
}
