// Gives each text field of the editor the name of its panel: Wagtail leaves it without one for who listens.
function nameFields() {
  for (const field of document.querySelectorAll('.public-DraftEditor-content[role="textbox"]:not([aria-label])')) {
    const heading = field.closest(".w-panel")?.querySelector("[data-panel-heading-text]");
    field.setAttribute("aria-label", heading?.textContent.trim() || "Tekst");
  }
}

if (document.querySelector("form[data-edit-form]")) {
  nameFields();
  new MutationObserver(nameFields).observe(document.body, { childList: true, subtree: true });
}
