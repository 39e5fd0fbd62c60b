// Discord's timestamps, <t:…:R> and its like, as each reader sees them: in their own language and time zone.

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { day: "2-digit", month: "2-digit", year: "numeric" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

// A unit of "in 3 days", its length in seconds, and how many of the one below it still are said in that one.
const UNITS = [
  ["second", 1, 45],
  ["minute", 60, 45],
  ["hour", 3600, 22],
  ["day", 86400, 26],
  ["month", 2592000, 11],
  ["year", 31536000, Infinity],
];

/** A time element; `keepTimes` writes in it, and again as time passes. */
export function timeElement(unix, style = "f") {
  const element = document.createElement("time");
  element.className = "stamp";
  element.dataset.unix = unix;
  element.dataset.style = style;
  return element;
}

/** Write every time below `root` as it reads at `now` (milliseconds) in a language such as `en-GB`. */
export function keepTimes(root, now, language) {
  for (const element of root.querySelectorAll("time.stamp")) {
    const text = stampText(Number(element.dataset.unix), element.dataset.style, now, language);
    if (element.textContent !== text) element.textContent = text;
    element.title = stampText(Number(element.dataset.unix), "F", now, language);
  }
}

export function stampText(unix, style, now, language) {
  if (style === "R") return relativeText(unix - now / 1000, language);
  return new Intl.DateTimeFormat(language, STYLES[style] ?? STYLES.f).format(new Date(unix * 1000));
}

function relativeText(seconds, language) {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  for (const [unit, length, most] of UNITS) {
    const count = Math.round(seconds / length);
    if (Math.abs(count) < most) return format.format(count, unit);
  }
  return "";
}
