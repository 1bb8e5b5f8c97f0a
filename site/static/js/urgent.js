// Closes an urgent message for as long as this tab is open. Without it a message still folds.
// Nothing is kept on the device after that: no cookie, and not the storage that stays.
const box = document.querySelector("[data-urgent]");

function wasClosed(key) {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false; // a browser may refuse to remember anything
  }
}

function remember(key) {
  try {
    sessionStorage.setItem(key, "dicht");
  } catch {
    // then it is back on the next page
  }
}

// "Gevaar" folds to one line, anything else goes; without messages the box goes too.
function close(message) {
  if ("urgentStays" in message.dataset) {
    message.open = false;
    message.querySelector("[role=alert]").removeAttribute("role");
  } else {
    message.hidden = true;
    box.hidden = box.querySelector("[data-urgent-key]:not([hidden])") === null;
  }
}

// Who closes by keyboard goes on from the next message, or from the text of the page.
function moveOn(message) {
  const next = message.hidden ? box.querySelector("[data-urgent-key]:not([hidden])") : message;
  const place = next ? next.querySelector("summary") : document.getElementById("inhoud");
  if (place) {
    place.focus({ preventScroll: true });
  }
}

for (const message of box.querySelectorAll("[data-urgent-key]")) {
  const button = message.querySelector("[data-urgent-close]");
  button.parentElement.hidden = false;
  button.addEventListener("click", () => {
    remember(message.dataset.urgentKey);
    close(message);
    moveOn(message);
  });
  if (wasClosed(message.dataset.urgentKey)) {
    close(message);
  }
}
