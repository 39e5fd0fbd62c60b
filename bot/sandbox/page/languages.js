// The language that each person's Discord has: it says how their times read, and is sent with what they do.

// Names as each language has them, by Discord's codes: https://discord.com/developers/docs/reference#locales
const LANGUAGES = {
  "en-GB": "English, UK",
  "en-US": "English, US",
  "de": "Deutsch",
  "es-ES": "Español",
  "fr": "Français",
  "it": "Italiano",
  "sv-SE": "Svenska",
};
const chosen = new Map();

/** The person's language: the one that was chosen for them, else the browser's or the nearest to it. */
export function languageOf(me) {
  return chosen.get(me) ?? nearest(navigator.language);
}

function nearest(language) {
  const codes = Object.keys(LANGUAGES);
  const [spoken] = language.split("-");
  return codes.find((code) => code === language) ?? codes.find((code) => code.split("-")[0] === spoken) ?? "en-GB";
}

/** Fill the menu of languages; `changed()` is called when somebody has chosen another one. */
export function fillLanguages(menu, me, changed) {
  menu.append(...Object.entries(LANGUAGES).map(([code, name]) => new Option(name, code)));
  menu.addEventListener("change", () => {
    chosen.set(me(), menu.value);
    changed();
  });
}
