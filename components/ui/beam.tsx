type BeamProps = {
  className?: string /** Breathes while something is being waited for. */;
  isWaiting?: boolean;
};

/** The mark: a projector's lamp and its widening beam. One colour, `currentColor`; decoration, so hidden from readers. */
export function Beam({ className = "size-8", isWaiting = false }: BeamProps) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className} fill="currentColor">
      <circle cx="5.5" cy="16" r="3.5" />
      <path
        d="M11.7 13.4 27.6 6.1a1.7 1.7 0 0 1 2.4 1.5v16.8a1.7 1.7 0 0 1-2.4 1.5L11.7 18.6a2.9 2.9 0 0 1 0-5.2Z"
        className={isWaiting ? "animate-breathe" : ""}
      />
    </svg>
  );
}
