// A tick that shows the password while somebody types it. Without this script the tick stays hidden.
for (const box of document.querySelectorAll("[data-show-password]")) {
  const field = document.getElementById(box.dataset.showPassword);
  box.hidden = false;
  box.querySelector("input").addEventListener("change", ({ target }) => {
    field.type = target.checked ? "text" : "password";
  });
}
