"use client";

import { useEffect } from "react";

/** The server has set the first title; what one goes on to without it is named here. */
export function useDocumentTitle(name: string) {
  useEffect(() => {
    document.title = `${name} · Matinee`;
  }, [name]);
}
