// Copies a link that is shown once. Without it the link is selected and copied by hand.
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}

for (const box of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(box.dataset.copy);
  box.hidden = false;
  box.querySelector("button").addEventListener("click", async () => {
    box.querySelector("[role=status]").textContent = (await copied(field)) ? "Gekopieerd" : "Kopieer de link hierboven zelf.";
  });
}
