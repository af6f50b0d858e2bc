const SIGNED_OUT = "signed-out";

let channel: BroadcastChannel | null = null;

/** One a tab: a channel does not hear itself, but two of one name in the same tab would hear each other. */
function openChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel("matinee-session");
  return channel;
}

/** Tells the browser's other tabs that the session is over: each holds names and lists of an account that has left. */
export function announceSignedOut() {
  openChannel().postMessage(SIGNED_OUT);
}

export function onSignedOutElsewhere(listener: () => void): () => void {
  const handleMessage = (event: MessageEvent) => {
    if (event.data === SIGNED_OUT) listener();
  };
  const open = openChannel();
  open.addEventListener("message", handleMessage);
  return () => open.removeEventListener("message", handleMessage);
}
