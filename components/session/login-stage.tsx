/**
 * The one ornament: a lamp beside the words, and its light over the rest of the window. Flat steps of light instead of a
 * gradient. Stretched to whatever room there is (`preserveAspectRatio="none"`), the lamp apart from it, so that it stays round.
 */
export function LoginStage() {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none relative min-h-40 overflow-hidden max-lg:order-first"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-y-0 right-0 left-8 h-full w-[calc(100%-2rem)] fill-hover lg:left-0 lg:w-full"
        focusable="false"
      >
        <polygon points="0,49 100,-30 100,130 0,51" />
        <polygon points="0,49.4 100,2 100,98 0,50.6" />
        <polygon points="0,49.7 100,26 100,74 0,50.3" />
      </svg>
      <span className="absolute top-1/2 left-6 size-4 -translate-y-1/2 rounded-full bg-accent lg:left-0 lg:size-5 lg:-translate-x-1/2" />
    </div>
  );
}
