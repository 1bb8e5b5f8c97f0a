// Gives each text field of the editor a name: Wagtail leaves it without one for who listens.
function nameFields() {
  for (const field of document.querySelectorAll('.public-DraftEditor-content[role="textbox"]:not([aria-label])')) {
    field.setAttribute("aria-label", "Tekst");
  }
}

if (document.querySelector("form[data-edit-form]")) {
  nameFields();
  new MutationObserver(nameFields).observe(document.body, { childList: true, subtree: true });
}
