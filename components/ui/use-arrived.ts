"use client";

import { useEffect, useState } from "react";

/** What a promise of the server's page came to; until then, and where it failed, `otherwise`. */
export function useArrived<Value>(promise: Promise<Value>, otherwise: Value): Value {
  const [arrived, setArrived] = useState<{ value: Value } | null>(null);
  useEffect(() => {
    let isWanted = true;
    promise.then((value) => isWanted && setArrived({ value }), nothing);
    return () => {
      isWanted = false;
    };
  }, [promise]);
  return arrived ? arrived.value : otherwise;
}

function nothing() {}
