// Ready texts in the inbox: one press fills the answer. Without this script they are not shown.
for (const list of document.querySelectorAll("[data-ready-texts]")) {
  list.hidden = false;
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-text]");
    if (!button) return;
    const words = list.closest("form").querySelector("textarea");
    words.value = words.value.trim() ? `${words.value.trim()}\n\n${button.dataset.text}` : button.dataset.text;
    words.focus();
  });
}
