/** 0 before `from`, 1 after `to`, eased between. */
export function ease(from, to, seconds) {
  const t = Math.min(1, Math.max(0, (seconds - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** 1 while `seconds` lies between `from` and `to`, rising and falling over `soft` seconds inside that. */
export function during(from, to, soft, seconds) {
  return ease(from, from + soft, seconds) * (1 - ease(to - soft, to, seconds));
}
