// Keys that work anywhere in the page, as in Discord.

/** What is typed anywhere goes into `field`; Alt with an arrow is `beside(step)`, Alt with a digit `become(index)`. */
export function listenToKeys({ field, beside, become }) {
  document.addEventListener("keydown", (event) => {
    if (isTyping(event)) field.focus();
    if (!event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const digit = Number(event.code.match(/^Digit([1-9])$/)?.[1]); // Digit1
    if (!step && !digit) return;
    event.preventDefault();
    if (step) beside(step);
    else become(digit - 1);
  });
}

function isTyping(event) {
  const isText = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  return isText && !document.activeElement?.closest?.("input, select, textarea, dialog, [role=menu]");
}
