"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type MediaPlace, OWN_PLACE } from "@/lib/player/media-place";

const MediaPlaceContext = createContext<MediaPlace>(OWN_PLACE);

export function MediaPlaceProvider({ place, children }: { place: MediaPlace; children: ReactNode }) {
  return <MediaPlaceContext value={place}>{children}</MediaPlaceContext>;
}

/** One's own account, unless somebody above says otherwise. */
export function useMediaPlace(): MediaPlace {
  return useContext(MediaPlaceContext);
}
