type Settling<Value> = {
  /** undefined: not yet. */
  read: () => Value | undefined;
  subscribe: (listener: () => void) => () => void;
};

/**
 * Turns what a store will say one day into a promise. Whoever feeds the store may give up, and then those who wait are told,
 * instead of waiting for ever.
 */
export function createSettling() {
  const waiting = new Set<(error: unknown) => void>();
  return {
    giveUp(error: unknown) {
      for (const reject of [...waiting]) reject(error);
    },
    wait<Value>({ read, subscribe }: Settling<Value>): Promise<Value> {
      return new Promise((resolve, reject) => {
        const unsubscribe = subscribe(check);
        waiting.add(fail);
        // It may have settled before anybody waited.
        check();

        function check() {
          const value = read();
          if (value === undefined) return;
          release();
          resolve(value);
        }
        function fail(error: unknown) {
          release();
          reject(error);
        }
        function release() {
          unsubscribe();
          waiting.delete(fail);
        }
      });
    },
  };
}
