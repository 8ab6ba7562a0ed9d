// What is typed is kept: on the server while typing, on this device only while the server cannot be reached. On the
// client's side the device keeps it in this tab alone, until somebody logs out or leaves quickly (decision 27).
// All forms of a page that keep drafts are one draft, under the address of the page they were first shown on.
const words = document.querySelector('meta[name="fasenwijzer-words"]')?.dataset ?? {};
const SECRET = new Set(["csrfmiddlewaretoken", "once", "origin", "draft"]);
const QUIET = 2000, AT_MOST = 10000, AGAIN = 8000, PATIENCE = 8000;
const KEEPER = "/drafts/";
const OWN_SIDE = document.body.matches(".portal");
const DEVICE = OWN_SIDE ? sessionStorage : localStorage;

const fieldsOf = (form) => {
  const kept = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const secret = SECRET.has(name) || form.elements[name]?.type === "password";
    if (!secret && typeof value === "string") kept.append(name, value);
  }
  return kept.toString();
};

const fill = (form, fields) => {
  const kept = new URLSearchParams(fields);
  const names = new Set(kept.keys());
  if (![...form.elements].some((input) => names.has(input.name))) return;
  for (const input of form.elements) {
    if (!input.name || SECRET.has(input.name) || input.type === "password" || input.type === "file") continue;
    if (input.matches("[type=checkbox], [type=radio]")) input.checked = kept.getAll(input.name).includes(input.value);
    else if (kept.has(input.name)) input.value = kept.get(input.name);
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
};

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

// A request that hangs is no answer either.
const ask = (options = {}) => fetch(KEEPER, {
  credentials: "same-origin", redirect: "manual", signal: AbortSignal.timeout?.(PATIENCE), ...options,
});

// Who logged in again in another tab has a new token; this page takes it over, for the same person only.
const renewToken = async () => {
  const answer = await ask();
  if (!answer.ok) return answer.type === "opaqueredirect" ? "signedOut" : "unsaved";
  const { person, token } = await answer.json();
  if (person !== document.body.dataset.person) return "another";
  document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((input) => { input.value = token; });
  return "renewed";
};

export const keepDrafts = (forms) => {
  if (!forms.length) return;
  const hidden = (name) => forms[0].elements[name];
  const address = hidden("origin")?.dataset.at ?? location.pathname;
  // Named after the person: on a shared computer nobody is offered what somebody else wrote.
  const box = `fasenwijzer-draft:${document.body.dataset.person ?? ""}:${address}`;
  const state = document.querySelector("[data-draft-state]") ?? make("p", { className: "saved", role: "status" });
  if (!state.isConnected) forms[0].append(state);
  const goingOn = new URLSearchParams(location.search).has("draft");
  const first = new Map(forms.map((form) => [form, goingOn ? null : fieldsOf(form)]));
  const touched = (form) => fieldsOf(form) !== first.get(form);
  const all = () => forms.filter(touched).map(fieldsOf).join("&");
  let sent = all(), quiet = 0, atMost = 0, again = 0, gone = false, waiting = null, asking = false, passing = false, forgotten = false;
  if (forms.some((form) => form.querySelector("[aria-invalid]"))) {
    forms.forEach((form) => form.querySelector("[aria-invalid]") && first.set(form, null));
    sent = "";
  }

  const tell = (text, kind = "") => {
    state.textContent = text;
    state.dataset.kind = kind;
    if (text !== words.signedOut) return;
    state.append(" ", make("a", { href: "/login/", target: "_blank", rel: "noopener", textContent: words.logIn }));
  };

  const post = (fields, keepalive = false) => ask({
    method: "POST", keepalive, headers: { "X-CSRFToken": hidden("csrfmiddlewaretoken")?.value ?? "" },
    body: new URLSearchParams({ address, fields, form: hidden("origin")?.value ?? "", once: hidden("once")?.value ?? "" }),
  });

  // Gives how it went, in one of the names that script_words.html has words for.
  const attempt = async (fields) => {
    try {
      let answer = await post(fields);
      if (answer.status === 403) {
        const how = await renewToken();
        if (how !== "renewed") return how;
        answer = await post(fields);
      }
      if (answer.status === 204) return "saved";
      if (answer.status === 409) return "another";
      return answer.type === "opaqueredirect" ? "signedOut" : "unsaved";
    } catch { return "offline"; }
  };

  const keepHere = (fields, how) => {
    if (forgotten) return;
    let text = words[how];
    try { DEVICE.setItem(box, fields); } catch { text = words.unsafe; }
    tell(text, "error");
    clearTimeout(again);
    again = setTimeout(save, AGAIN);
  };

  const saved = (fields) => {
    sent = fields;
    clearTimeout(again);
    DEVICE.removeItem(box);
    const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    tell(`${words.saved} ${now}`);
  };

  const stopTimers = () => { clearTimeout(quiet); clearTimeout(atMost); quiet = atMost = 0; };

  async function save() {
    stopTimers();
    const fields = all();
    if (gone || asking || (fields === sent && !waiting)) return;
    const how = await attempt(fields);
    if (gone || asking) return;
    if (how !== "saved") return keepHere(fields, waiting && how === "offline" ? "waiting" : how);
    saved(fields);
    if (waiting) pass(waiting);
  }

  const typed = () => {
    waiting = null;
    clearTimeout(quiet);
    quiet = setTimeout(save, QUIET);
    atMost ||= setTimeout(save, AT_MOST);
  };

  const leave = () => {
    const fields = all();
    if (gone || fields === sent) return;
    post(fields, fields.length < 60000).catch(() => keepHere(fields, "offline"));
  };

  const pass = ({ form, button }) => {
    passing = true;
    waiting = null;
    form.requestSubmit(button);
  };

  // A form goes only when there is somebody to take it; until then the page stays, with everything in it.
  const submitted = async (event) => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (passing || !form.requestSubmit || !touched(form)) {
      passing = false;
      gone = true;
      stopTimers();
      clearTimeout(again);
      return;
    }
    event.preventDefault();
    if (asking) return;
    asking = true;
    stopTimers();
    const parcel = { form, button: event.submitter }, fields = all();
    parcel.button?.setAttribute("aria-busy", "true");
    const how = await attempt(fields);
    asking = false;
    parcel.button?.removeAttribute("aria-busy");
    if (how === "offline") {
      waiting = parcel;
      return keepHere(fields, "waiting");
    }
    if (how === "another") return keepHere(fields, how);
    if (how === "saved") saved(fields);
    if (how === "unsaved") DEVICE.removeItem(box);
    pass(parcel);
  };

  // Text that never reached the server is offered once more, by the person's own choice.
  const offer = (fields) => {
    const notice = make("div", { className: "notice draft-offer" });
    const put = make("button", { type: "button", className: "button", textContent: words.restore });
    const drop = make("button", { type: "button", className: "button button-quiet", textContent: words.discard });
    put.addEventListener("click", () => { forms.forEach((form) => fill(form, fields)); notice.remove(); save(); });
    drop.addEventListener("click", () => { DEVICE.removeItem(box); notice.remove(); });
    notice.append(make("p", { className: "grow", textContent: words.found }), put, drop);
    forms[0].before(notice);
  };

  const left = DEVICE.getItem(box);
  if (left && left !== sent) offer(left);
  else DEVICE.removeItem(box);
  forms.forEach((form) => {
    form.addEventListener("input", typed);
    form.addEventListener("change", typed);
    form.addEventListener("submit", submitted);
  });
  addEventListener("pageshow", () => { gone = passing = false; });
  addEventListener("pagehide", leave);
  addEventListener("online", save);
  document.addEventListener("forget", () => { forgotten = OWN_SIDE; });
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && save());
};
