// A signature as lines on a field of 600 by 200. An extra: the typed name counts, with or without it.
const WIDE = 600, HIGH = 200, MOST = 20000;
const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most - 1));

const drawing = (box) => {
  const field = box.closest("form").elements.drawing;
  const sheet = box.querySelector("svg"), path = box.querySelector("path");
  let last = "", down = false;
  const show = (lines) => { path.setAttribute("d", lines); };
  const at = ({ clientX, clientY }) => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    return `${within(((clientX - left) / width) * WIDE, WIDE)} ${within(((clientY - top) / height) * HIGH, HIGH)}`;
  };
  const go = (sign, event) => {
    const point = at(event);
    if (point === last || field.value.length > MOST - 20) return;
    last = point;
    field.value += sign === "M" ? `M${point}L${point}` : `L${point}`;
    show(field.value);
  };
  sheet.style.touchAction = "none";
  sheet.addEventListener("pointerdown", (event) => { down = true; last = ""; sheet.setPointerCapture(event.pointerId); go("M", event); });
  sheet.addEventListener("pointermove", (event) => down && go("L", event));
  for (const end of ["pointerup", "pointercancel"]) sheet.addEventListener(end, () => { down = false; });
  box.querySelector("button").addEventListener("click", () => { field.value = ""; show(""); });
  show(field.value);
  box.hidden = false;
};

document.querySelectorAll("[data-draw]").forEach(drawing);
