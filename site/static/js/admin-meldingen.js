// Ready texts in the inbox: one press fills the answer. Without this script the server does it.
for (const list of document.querySelectorAll("[data-ready-texts]")) {
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-text]");
    if (!button) return;
    event.preventDefault();
    const words = list.closest("form").querySelector("textarea");
    words.value = words.value.trim() ? `${words.value.trim()}\n\n${button.dataset.text}` : button.dataset.text;
    words.focus();
  });
}
