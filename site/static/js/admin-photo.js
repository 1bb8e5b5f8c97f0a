// Asks who is on a photo only when somebody says that people can be recognised.
// Without this script every question is simply there.
const SWITCH = "has_recognisable_people";
const QUESTIONS = ["people", "has_children", "consent"];

function wrapperOf(field) {
  return field.closest("[data-field-wrapper], .w-field__wrapper, li");
}

function follow(box) {
  const prefix = box.name.slice(0, -SWITCH.length);
  for (const question of QUESTIONS) {
    const field = box.form.elements.namedItem(prefix + question);
    const wrapper = field && wrapperOf(field);
    if (wrapper) {
      wrapper.hidden = !box.checked;
    }
  }
}

function followAll(root) {
  root.querySelectorAll(`input[type="checkbox"][name$="${SWITCH}"]`).forEach(follow);
}

document.addEventListener("change", (event) => {
  if (event.target.name && event.target.name.endsWith(SWITCH)) {
    follow(event.target);
  }
});
followAll(document);
// Forms for several photos at once, and the one in the chooser, arrive later.
new MutationObserver(() => followAll(document)).observe(document.body, { childList: true, subtree: true });
