/**
 * `--ground` of globals.css once more, in the only notation that a manifest and every browser's toolbar understand. The two
 * must agree: tokens.test.ts compares them.
 */
export const THEME_COLORS = { dark: "#100e14", light: "#fbfaf7" } as const;
