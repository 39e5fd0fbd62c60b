// The page's two questions to the sandbox: what somebody sees, and to do what they did.

const STOPPED = "The sandbox isn't running any more. Start it again with ./run sandbox.";

/** What the person `me` sees (the first person, if null) in the language `locale`, once newer than the version `after`. */
export async function askView(me, after, locale) {
  const response = await fetch(`/api/view?as=${me ?? ""}&after=${after}&locale=${locale}`);
  return response.json();
}

/** Have `me` do something, with files by the name of their field; the answer has what came of it, or an `error`. */
export async function askAct(me, act, files) {
  const form = new FormData();
  form.append("act", JSON.stringify(act));
  for (const [name, file] of files) for (const each of [file].flat()) form.append(name, each);
  try {
    const response = await fetch(`/api/act?as=${me}`, { method: "POST", body: form, headers: { "X-Sandbox": "1" } });
    return await response.json();
  } catch {
    return { error: STOPPED };
  }
}
