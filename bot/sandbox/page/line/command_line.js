// What a typed line that begins with "/" means: which command, and what was typed for each of its options.

/**
 * `/result race2 20 note: 11 s added` is `result` with session "race2 20" and note "11 s added". As in Discord,
 * what stands behind the command's name goes into its first required option (here else into its first).
 * `caret` says which option is being typed; without a command, `query` is what it may begin with.
 */
export function readLine(line, commands, caret = line.length) {
  if (!line.startsWith("/")) return null;
  const typed = line.slice(1).toLowerCase();
  const fitting = commands.filter(({ name }) => typed === name || typed.startsWith(`${name} `));
  if (!fitting.length) return { command: null, query: typed.trim(), options: [], focused: null };
  const command = fitting.reduce((longest, each) => (each.name.length > longest.name.length ? each : longest));
  const options = readOptions(line, command);
  const focused = options.findLast(({ start, end }) => start <= caret && caret <= end) ?? null;
  return { command, query: typed.trim(), options, focused };
}

function readOptions(line, command) {
  const from = command.name.length + 1;
  const names = command.options.map(({ name }) => name);
  const marks = names.length ? [...line.slice(from).matchAll(new RegExp(`\\s(${names.join("|")}):`, "gi"))] : [];
  const options = [];
  const add = (name, start, end) => {
    const option = command.options.find((each) => each.name === name.toLowerCase());
    const text = line.slice(start, end).trim();
    if (option && (text || start < end || end === line.length)) options.push({ option, text, start, end });
  };
  const first = command.options.find(({ required }) => required) ?? command.options[0];
  const before = marks.length ? from + marks[0].index : line.length;
  if (first && before > from && (line.slice(from, before).trim() || !marks.length)) add(first.name, from + 1, before);
  marks.forEach((mark, index) => {
    const start = from + mark.index + mark[0].length;
    const end = index + 1 < marks.length ? from + marks[index + 1].index : line.length;
    add(mark[1], start, end);
  });
  return options;
}

/** The line with `text` for an option; a new option goes to the end. */
export function withOption(line, read, name, text) {
  const there = read.options.find(({ option }) => option.name === name);
  if (!there) return `${line.trimEnd()} ${name}:${text}`;
  const gap = line.slice(there.start, there.end).match(/^\s*/)[0];
  return line.slice(0, there.start) + gap + text + line.slice(there.end);
}

/** The first option that has to be there and isn't. */
export function missingOption(read) {
  const typed = new Set(read.options.filter(({ text }) => text).map(({ option }) => option.name));
  return read.command.options.find(({ name, required, type }) => required && type !== 11 && !typed.has(name)) ?? null;
}
