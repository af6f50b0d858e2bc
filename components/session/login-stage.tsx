/**
 * The one ornament: a lamp beside the words, and its light over the rest of the window. Flat steps of light instead of a
 * gradient. The beam is stretched to whatever room there is (`preserveAspectRatio="none"`); the lamp is not part of it, so
 * that it stays round.
 */
export function LoginStage() {
  return (
    <div aria-hidden="true" className="pointer-events-none relative min-h-36 bg-room lg:-mt-23">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-y-0 right-0 left-8 h-full w-[calc(100%-2rem)] fill-beam md:left-16 md:w-[calc(100%-4rem)] lg:left-0 lg:w-full"
        focusable="false"
      >
        <polygon points="0,49 100,-30 100,130 0,51" />
        <polygon points="0,49.4 100,2 100,98 0,50.6" />
        <polygon points="0,49.7 100,26 100,74 0,50.3" />
      </svg>
      <span className="absolute top-1/2 left-6 size-4 -translate-y-1/2 rounded-full bg-accent md:left-14 lg:left-0 lg:size-5 lg:-translate-x-1/2" />
    </div>
  );
}
