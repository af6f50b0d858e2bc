/** What goes wrong at put.io (lib/sandbox/README.md, Control). */
export type Fault = {
  path: string;
  method?: string;
  status?: number;
  /** put.io's word for the failure, in its envelope. */
  error_type?: string;
  body?: string;
  headers?: Record<string, string>;
  delay_ms?: number;
  cut_after_bytes?: number;
  times?: number;
  /** Strikes each so-many-th call alone; 20 is five in a hundred. */
  every_nth?: number;
  /** Whose requests it strikes; tests run side by side. */
  username: string;
};
