/** Seconds as people say them: `4.2 s`, `42 s`, `3 min 05 s`, `2 h 07 min`; `?` when the time is not known. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  const positive = Math.max(0, seconds);
  if (positive < 9.95) return `${positive.toFixed(1)} s`;
  const whole = Math.round(positive);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${pad(whole % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
