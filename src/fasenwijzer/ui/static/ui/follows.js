// A question that follows from a choice is there when that choice is made. Without this it says for whom it is, and the
// server keeps no answer to what was not asked. What was typed stays while somebody goes back and forth.
const all = (form) => [...form.querySelectorAll("[data-follows]")];
const isChosen = (form, told) => {
  const [name, value] = told.split(":");
  return [...form.elements].some((field) => field.name === name && field.value === value && field.checked && !field.closest("[data-follows][hidden]"));
};
const look = (form) => all(form).forEach((part) => {
  part.hidden = !part.dataset.follows.split(" ").some((told) => isChosen(form, told));
});

export const followIn = (form) => {
  look(form);
  form.addEventListener("input", () => look(form));
};
