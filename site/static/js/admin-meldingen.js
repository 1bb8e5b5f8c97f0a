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
// Words typed under one button would be gone after a press on another: the browser asks first.
const words = [...document.querySelectorAll(".wp-act textarea")];
let sent = null;
for (const form of document.querySelectorAll("form[method=post]")) form.addEventListener("submit", () => { sent = form; });
addEventListener("beforeunload", (event) => {
  const isLost = words.some((one) => one.form !== sent && one.value.trim() !== one.defaultValue.trim());
  sent = null;
  if (isLost) event.preventDefault();
});
