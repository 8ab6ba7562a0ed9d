// The lens on language: while somebody types the server tells what could be said differently. It never stops anybody.
const OFF = "fasenwijzer-lens-off";
const PAUSE = 1500, FEWEST = 12;

export const lookAlong = (lens) => {
  const area = document.getElementById(lens.dataset.lens);
  const [tools, said, told] = ["[data-lens-tools]", "[role=status]", "[data-lens-told]"].map((one) => lens.querySelector(one));
  const [button, box] = [tools.querySelector("button"), tools.querySelector("input")];
  if (!area) return;
  let timer = 0, seen = "", shown = "";

  const look = async () => {
    const text = area.value;
    if (text === seen) return;
    seen = text;
    const token = area.form?.elements.csrfmiddlewaretoken?.value ?? "";
    try {
      const answer = await fetch(lens.dataset.lensUrl, {
        method: "POST", credentials: "same-origin", redirect: "error",
        headers: { "X-CSRFToken": token, "Fasenwijzer-Part": "1" }, body: new URLSearchParams({ look: "text", text }),
      });
      if (!answer.ok || area.value !== text) return;
      show(await answer.text());
    } catch { seen = ""; }
  };

  // Who listens hears one line, and only when something is different.
  const show = (part) => {
    if (part === shown) return;
    shown = told.innerHTML = part;
    said.textContent = told.querySelector("[data-lens-summary]")?.textContent ?? "";
  };

  const typed = () => {
    clearTimeout(timer);
    if (box.checked && area.value.trim().length >= FEWEST) timer = setTimeout(look, PAUSE);
  };

  tools.hidden = false;
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener("change", () => {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
    if (!box.checked) told.replaceChildren();
    shown = seen = "";
    typed();
  });
  button.addEventListener("click", () => { seen = ""; look(); });
  area.addEventListener("input", typed);
};
