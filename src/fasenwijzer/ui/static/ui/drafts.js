// What is typed is kept: on the server while typing, on this device only while the server cannot be reached.
const words = document.querySelector('meta[name="fasenwijzer-words"]')?.dataset ?? {};
const SECRET = new Set(["csrfmiddlewaretoken", "once", "draft"]);
const QUIET = 2000, AT_MOST = 10000, AGAIN = 8000;

const fieldsOf = (form) => {
  const kept = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const secret = SECRET.has(name) || form.elements[name]?.type === "password";
    if (!secret && typeof value === "string") kept.append(name, value);
  }
  return kept.toString();
};

const tell = (element, text, kind = "") => {
  if (!element) return;
  element.textContent = text;
  element.dataset.kind = kind;
};

const fill = (form, fields) => {
  const kept = new URLSearchParams(fields);
  for (const input of form.elements) {
    if (!input.name || SECRET.has(input.name) || input.type === "password" || input.type === "file") continue;
    if (input.matches("[type=checkbox], [type=radio]")) input.checked = kept.getAll(input.name).includes(input.value);
    else if (kept.has(input.name)) input.value = kept.get(input.name);
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
};

export const keepDrafts = (form) => {
  const address = location.pathname;
  const url = form.dataset.draftUrl || "/drafts/";
  // Named after the person: on a shared computer nobody is offered what somebody else wrote.
  const box = `fasenwijzer-draft:${document.body.dataset.person ?? ""}:${address}`;
  const state = document.querySelector("[data-draft-state]");
  const token = () => form.elements.csrfmiddlewaretoken?.value ?? "";
  let sent = fieldsOf(form), quiet = 0, atMost = 0, again = 0, gone = false;

  const keepHere = (fields, text = words.offline) => {
    try { localStorage.setItem(box, fields); } catch { text = words.unsafe; }
    tell(state, text, "error");
    clearTimeout(again);
    again = setTimeout(save, AGAIN);
  };

  const saved = (fields) => {
    sent = fields;
    localStorage.removeItem(box);
    const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    tell(state, `${words.saved} ${now}`);
  };

  const post = (fields, keepalive = false) => fetch(url, {
    method: "POST", keepalive, credentials: "same-origin", redirect: "manual",
    headers: { "X-CSRFToken": token() }, body: new URLSearchParams({ address, fields }),
  });

  async function save() {
    clearTimeout(quiet); clearTimeout(atMost); quiet = atMost = 0;
    const fields = fieldsOf(form);
    if (fields === sent || gone) return;
    try {
      const answer = await post(fields);
      if (answer.status === 204) saved(fields);
      else keepHere(fields, answer.type === "opaqueredirect" || answer.status === 403 ? words.signedOut : words.unsaved);
    } catch { keepHere(fields); }
  }

  const typed = () => {
    clearTimeout(quiet);
    quiet = setTimeout(save, QUIET);
    atMost ||= setTimeout(save, AT_MOST);
  };

  const leave = () => {
    const fields = fieldsOf(form);
    if (gone || fields === sent) return;
    post(fields, fields.length < 60000).catch(() => keepHere(fields));
  };

  // Text that never reached the server is offered once more, by the person's own choice.
  const offer = (fields) => {
    const notice = document.createElement("div");
    notice.className = "notice draft-offer";
    const put = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: words.restore });
    const drop = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet", textContent: words.discard });
    put.addEventListener("click", () => { fill(form, fields); notice.remove(); save(); });
    drop.addEventListener("click", () => { localStorage.removeItem(box); notice.remove(); });
    notice.append(Object.assign(document.createElement("p"), { className: "grow", textContent: words.found }), put, drop);
    form.before(notice);
  };

  const left = localStorage.getItem(box);
  if (left && left !== sent) offer(left);
  if (form.querySelector("[aria-invalid]")) sent = "";
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", () => { gone = true; clearTimeout(quiet); clearTimeout(atMost); localStorage.removeItem(box); });
  addEventListener("pageshow", () => { gone = false; });
  addEventListener("pagehide", leave);
  addEventListener("online", save);
};
