// Small helps. Every page also works without this file; nothing typed may be lost with it.
import { keepDrafts } from "./drafts.js";

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// A toast goes after ten seconds, but never while somebody points at it or is in it.
const letGo = (toast) => {
  const go = () => (toast.matches(":hover, :focus-within") ? setTimeout(go, 2000) : toast.remove());
  setTimeout(go, 10000);
};

// A form is sent once. The button stays a button: after ten seconds, or when the page comes back, it works again.
const sendOnce = (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sending) return event.preventDefault();
  form.dataset.sending = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => release(form), 10000);
};
const release = (form) => {
  delete form.dataset.sending;
  all("[aria-busy]", form).forEach((button) => button.removeAttribute("aria-busy"));
};

// Without a connection a press waits on this page, and is sent once when the connection is back. Drafts wait by themselves.
const words = document.querySelector('meta[name="fasenwijzer-words"]')?.dataset ?? {};
const waiting = [];
const waitHere = (event) => {
  const { target: form, submitter: button } = event;
  if (event.defaultPrevented || navigator.onLine || form.method !== "post" || "draft" in form.dataset) return;
  event.preventDefault();
  if (waiting.some((one) => one.form === form)) return;
  waiting.push({ form, button });
  form.append(Object.assign(document.createElement("p"), { className: "saved", role: "status", textContent: words.waits }));
  form.lastChild.dataset.kind = "error";
};
const sendWaiting = async () => {
  try {
    while (waiting.length > 1) {
      const { form, button } = waiting[0];
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form, button), credentials: "same-origin" });
      if (!answer.ok || answer.url.includes("/login/")) break;
      waiting.shift();
    }
  } catch { return; }
  const last = waiting.shift();
  last?.form.requestSubmit(last.button);
};

// Nothing that was typed stays on a device of the client's side after logging out or leaving.
const forget = () => {
  document.dispatchEvent(new Event("forget"));
  sessionStorage.clear();
};

// A long text grows with what is typed.
const grow = (area) => {
  if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 4}px`;
};

// Two minutes before the session ends we ask; staying is one press.
const watchSession = ({ sessionSeconds, sessionUrl }) => {
  const dialog = document.getElementById("session-ends");
  if (!dialog || !sessionSeconds) return;
  let timer;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(() => dialog.showModal(), Math.max(sessionSeconds - 120, 30) * 1000);
  };
  dialog.addEventListener("close", () => fetch(sessionUrl, { credentials: "same-origin" }).then(start, start));
  start();
};

// The browser brings the focus to what is still needed (autofocus); this is for browsers that only do so for fields.
const summaryFirst = (summary) => summary && document.activeElement === document.body && summary.focus();

// Read aloud with a voice of this device only: what a page says is nobody else's business.
const readAloud = (button) => {
  const voice = () => speechSynthesis.getVoices().find((one) => one.localService && one.lang.slice(0, 2) === document.documentElement.lang.slice(0, 2));
  const show = () => { button.hidden = !voice(); };
  button.addEventListener("click", () => {
    if (speechSynthesis.speaking) return speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(document.getElementById(button.dataset.readAloud).innerText);
    words.voice = voice();
    words.lang = words.voice.lang;
    speechSynthesis.speak(words);
  });
  speechSynthesis.addEventListener("voiceschanged", show);
  setTimeout(() => all("[data-no-voice]").forEach((line) => { line.hidden = !button.hidden; }), 1500);
  addEventListener("pagehide", () => speechSynthesis.cancel());
  show();
};

// Away: nothing is on the screen any more, and the other page takes the place of this one, so that the way back does
// not lead here. When the answer takes long, the browser goes on logging out by itself.
const leave = (event) => {
  const form = event.target;
  if (!form.dataset.leave) return;
  event.preventDefault();
  document.body.hidden = true;
  forget();
  document.title = form.dataset.leave;
  const away = () => location.replace(navigator.onLine ? form.action : "about:blank");
  fetch(form.action, { method: "POST", keepalive: true, redirect: "manual" }).then(away, away);
  setTimeout(away, 1500);
};

// A text to take along. Where the clipboard is shut it stands chosen, so that one key copies it.
const copies = (button) => {
  const text = document.getElementById(button.dataset.copies);
  button.hidden = false;
  button.addEventListener("click", async () => {
    text.select();
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(text.value);
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.done;
  });
};

all("form").forEach((form) => { form.noValidate = true; });
all("[data-toast]").forEach(letGo);
all("textarea").forEach(grow);
all(".area-nav, .tabs").forEach((row) => {
  const here = row.querySelector("[aria-current]");
  if (here) row.scrollLeft = here.offsetLeft - row.offsetLeft - 16;
});
setTimeout(() => summaryFirst(document.querySelector(".problems")), 150);
if (window.PublicKeyCredential) all("[data-needs-passkey], [data-no-passkey]").forEach((part) => { part.hidden = !part.hidden; });
keepDrafts(all("form[data-draft]"));
if (document.getElementById("shortcuts")) import("./desk.js");
if (document.querySelector("[data-lens]")) import("./lens.js").then(({ lookAlong }) => all("[data-lens]").forEach(lookAlong));
const following = new Set(all("[data-follows]").map((part) => part.closest("form")));
if (following.size) import("./follows.js").then(({ followIn }) => following.forEach(followIn));
all("[data-copies]").forEach(copies);
if ("speechSynthesis" in window) all("[data-read-aloud]").forEach(readAloud);
watchSession(document.body.dataset);
document.addEventListener("click", (event) => {
  const { target } = event;
  const { opens } = target.closest("[data-opens]")?.dataset ?? {};
  if (opens) document.getElementById(opens).showModal();
  if (target.closest("[data-print]")) window.print();
});
document.addEventListener("input", ({ target }) => target.matches("textarea") && grow(target));
document.addEventListener("submit", leave);
document.addEventListener("submit", waitHere);
document.addEventListener("submit", sendOnce);
document.addEventListener("submit", ({ target }) => target.getAttribute("action")?.endsWith("/logout/") && forget());
addEventListener("online", sendWaiting);
addEventListener("pageshow", () => all("form[data-sending]").forEach(release));
// On the client's side a page that the browser kept whole is asked for anew: going back shows nothing after logging out.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || !document.body.matches(".portal")) return;
  document.body.hidden = true;
  location.reload();
});
