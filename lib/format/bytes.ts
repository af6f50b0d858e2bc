const UNITS = ["kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte"] as const;
const STEP = 1000;

/**
 * "734 MB", "1.4 GB". Decimal everywhere, as the letters say and as disks are sold; one decimal below 100 from a megabyte
 * on, so that figures under each other keep their width.
 */
export function formatBytes(bytes: number, { locale }: { locale: string }): string {
  const size = Number.isFinite(bytes) ? Math.max(0, bytes) : 0;
  if (size < STEP) return `${formatter(locale, { digits: 0 }).format(Math.round(size))} B`;
  for (const [index, unit] of UNITS.entries()) {
    const value = size / STEP ** (index + 1);
    const digits = value < 99.95 && index > 0 ? 1 : 0;
    // Judged by what will be printed, or 999.9 MB would read "1,000 MB".
    const isPrintable = Number(value.toFixed(digits)) < STEP;
    if (isPrintable || index === UNITS.length - 1) return formatter(locale, { digits, unit }).format(value);
  }
  return "";
}

type Shape = { digits: number; unit?: string };
const formatters = new Map<string, Intl.NumberFormat>();

/** Making one costs more than using it a hundred times, and a table has thousands of cells. */
function formatter(locale: string, { digits, unit }: Shape): Intl.NumberFormat {
  const key = `${locale} ${digits} ${unit ?? ""}`;
  const known = formatters.get(key);
  if (known) return known;
  const style = unit ? ({ style: "unit", unit, unitDisplay: "short" } as const) : {};
  const made = new Intl.NumberFormat(locale, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(key, made);
  return made;
}
