type AvatarProps = {
  name: string;
  /** An address of ours that passes put.io's picture on; null where the account has none. */
  imageUrl: string | null;
};

/** The picture lies over the initials, which show until it has loaded and when it cannot be had. */
export function Avatar({ name, imageUrl }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className="relative inline-flex size-8 shrink-0 items-center justify-center overflow-hidden rounded-full bg-track text-xs font-semibold text-text"
    >
      {initialsOf(name)}
      {imageUrl ? (
        // biome-ignore lint/performance/noImgElement: the optimiser would fetch the picture without the session.
        <img src={imageUrl} alt="" className="absolute inset-0 size-full object-cover" />
      ) : null}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  // By code point, so that an emoji is not cut in half.
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
