// Shows the print buttons where a page can be printed. Without it the browser's own menu does the same.
for (const box of document.querySelectorAll("[data-print]")) {
  box.hidden = false;
  box.querySelector("button").addEventListener("click", () => window.print());
}
