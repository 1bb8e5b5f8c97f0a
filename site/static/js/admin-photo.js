// Asks who is on a photo only when somebody says that people can be recognised.
// Without this script every question is simply there.
const SWITCH = "has_recognisable_people";
const QUESTIONS = ["people", "has_children", "consent_by", "consent_on", "consent_until"];
const YES = "True";

function wrapperOf(field) {
  return field.closest("[data-question], [data-field-wrapper], .w-field__wrapper, li");
}

function follow(radio) {
  const prefix = radio.name.slice(0, -SWITCH.length);
  const answer = radio.form.querySelector(`input[name="${radio.name}"]:checked`);
  for (const question of QUESTIONS) {
    const found = radio.form.elements.namedItem(prefix + question);
    // Several radio buttons of one name come as a list.
    const field = found instanceof RadioNodeList ? found[0] : found;
    const wrapper = field && wrapperOf(field);
    if (wrapper) {
      wrapper.hidden = !answer || answer.value !== YES;
    }
  }
}

function followAll(root) {
  root.querySelectorAll(`input[type="radio"][name$="${SWITCH}"]`).forEach(follow);
  // Wagtail's box for tags makes an input that nothing names.
  root.querySelectorAll(".tagit-new input:not([aria-label])").forEach((input) => {
    input.setAttribute("aria-label", "Nieuw trefwoord");
  });
}

document.addEventListener("change", (event) => {
  if (event.target.name && event.target.name.endsWith(SWITCH)) {
    follow(event.target);
  }
});
followAll(document);
// Forms in the chooser arrive later.
new MutationObserver(() => followAll(document)).observe(document.body, { childList: true, subtree: true });
