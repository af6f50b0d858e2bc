"use client";

import { useCallback, useState } from "react";

type AvatarProps = {
  name: string;
  /** An address of ours that passes put.io's picture on; null where the account has none. */
  imageUrl: string | null;
  size?: "normal" | "large";
};

/** The picture lies over the initials, which show until it has loaded and when it cannot be had. */
export function Avatar({ name, imageUrl, size = "normal" }: AvatarProps) {
  const [hasFailed, setHasFailed] = useState(false);
  // It may have failed before React was there to hear of it.
  const checkImage = useCallback((image: HTMLImageElement | null) => {
    if (image?.complete && image.naturalWidth === 0) setHasFailed(true);
  }, []);
  return (
    <span
      aria-hidden="true"
      className={`relative inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full bg-track font-semibold text-text ${SIZES[size]}`}
    >
      {initialsOf(name)}
      {imageUrl && !hasFailed ? (
        // biome-ignore lint/performance/noImgElement: the optimiser would fetch the picture without the session.
        <img
          ref={checkImage}
          src={imageUrl}
          alt=""
          className="absolute inset-0 size-full bg-track object-cover"
          onError={() => setHasFailed(true)}
        />
      ) : null}
    </span>
  );
}

const SIZES = { normal: "size-8 text-xs", large: "size-14 text-base" } as const;

function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  // By code point, so that an emoji is not cut in half.
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
