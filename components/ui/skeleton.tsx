/**
 * Stands where something will be, in its exact geometry (`className` says which). Invisible for its first 120 ms, so that a
 * quick answer does not flicker. Hidden from readers: the region around it says `aria-busy`.
 */
export function Skeleton({ className = "" }: { className?: string }) {
  return <div aria-hidden="true" className={`animate-late rounded-control bg-hover ${className}`} />;
}
