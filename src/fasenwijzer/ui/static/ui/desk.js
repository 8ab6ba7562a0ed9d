// What only colleagues have: one-key shortcuts, menus that close, and a button that names the chosen step.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// One-key shortcuts, off in fields, and off for who switched them off (WCAG 2.1.4).
const OFF = "fasenwijzer-shortcuts-off";
const inField = (element) => element.closest?.("input, textarea, select, [contenteditable], dialog[open]");
const allowed = () => document.documentElement.dataset.shortcuts !== "off" && !localStorage.getItem(OFF);
let before = "";
const pressed = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target) || !allowed()) return;
  if (event.key === "?") return document.getElementById("shortcuts")?.showModal();
  const keys = before === "g" ? `g ${event.key}` : event.key;
  before = event.key;
  setTimeout(() => { before = ""; }, 1200);
  // What stands on the page itself goes before the menu: in a file, r reports on that person.
  const found = all(`[data-keys="${CSS.escape(keys)}"], [aria-keyshortcuts="${CSS.escape(keys)}"]`);
  const target = found.find((one) => one.closest("main")) ?? found[0];
  if (!target) return;
  event.preventDefault();
  if (target.matches("input")) target.focus();
  else target.click();
};
const shortcutsSwitch = (box) => {
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
};

const menuCloses = (event) => all(".nav-more[open]").forEach((menu) => {
  if (event.key === "Escape" && menu.contains(document.activeElement)) menu.querySelector("summary").focus();
  if (event.key === "Escape" || (event.type === "click" && !menu.contains(event.target))) menu.removeAttribute("open");
});

// A button says where the chosen step leads.
const nameTheStep = ({ target }) => {
  const button = target.dataset?.goes && target.form?.querySelector("[data-goes-here]");
  if (button) button.textContent = target.dataset.goes;
};

all("[data-shortcuts-switch]").forEach(shortcutsSwitch);
document.addEventListener("keydown", pressed);
document.addEventListener("keydown", menuCloses);
document.addEventListener("click", menuCloses);
document.addEventListener("change", nameTheStep);
