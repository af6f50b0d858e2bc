/** What every browser of a measurement is started with. */
export function browserArgs(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    "--disable-gpu",
    "--autoplay-policy=no-user-gesture-required",
    // Chromium refuses its own sandbox when root starts it, as containers do.
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}
