// Sends each chosen photo by itself, so that one that fails keeps no other one back.
// Without this script the form sends them all together, which works too.
const form = document.querySelector("[data-photos]");
const input = form.elements.namedItem("photos");
const list = form.querySelector("[data-list]");
const state = form.querySelector("[data-state]");
const next = form.querySelector("[data-next]");
const send = form.querySelector("[data-send]");
const LOST = "Deze foto kwam niet aan. Kijk of je internet hebt en kies de foto opnieuw.";

let busy = false;

function rowFor(file) {
  const row = document.createElement("li");
  row.className = "wp-photos__row";
  const name = document.createElement("strong");
  name.className = "wp-photos__name";
  name.textContent = file.name;
  const words = document.createElement("span");
  words.textContent = "Wacht";
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", `Voortgang van ${file.name}`);
  row.append(name, words, bar);
  list.append(row);
  return { row, words, bar };
}

function fail(shown, sentence) {
  shown.bar.remove();
  shown.row.classList.add("wp-photos__row--wrong");
  shown.words.className = "wp-ask__error";
  shown.words.textContent = sentence;
}

function keep(file, shown) {
  return new Promise((done) => {
    if (file.size > Number(form.dataset.limit)) {
      fail(shown, form.dataset.tooHeavy);
      done(false);
      return;
    }
    const data = new FormData(form);
    data.delete("photos");
    data.append("photos", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      shown.words.textContent = "Bezig";
      shown.bar.value = event.total ? (100 * event.loaded) / event.total : 0;
    });
    request.addEventListener("loadend", () => {
      const answer = request.response;
      const sentence = answer ? answer.error || (answer.photos[0] || {}).error : LOST;
      if (answer && answer.next) {
        next.href = answer.next;
        next.hidden = false;
      }
      if (sentence) {
        fail(shown, sentence);
      } else {
        shown.bar.remove();
        shown.words.textContent = "Bewaard";
      }
      done(!sentence);
    });
    request.send(data);
  });
}

async function keepAll() {
  const place = form.elements.namedItem("collection");
  if (busy || input.files.length === 0) {
    return;
  }
  if (place && !place.value) {
    state.textContent = "Kies eerst voor welke wijk de foto's zijn.";
    place.focus();
    return;
  }
  busy = true;
  send.disabled = true;
  list.replaceChildren();
  const chosen = [...input.files].map((file) => ({ file, shown: rowFor(file) }));
  let kept = 0;
  for (const [index, { file, shown }] of chosen.entries()) {
    state.textContent = `Foto ${index + 1} van ${chosen.length} wordt bewaard. Laat dit scherm open.`;
    kept += (await keep(file, shown)) ? 1 : 0;
  }
  busy = false;
  send.disabled = false;
  input.value = "";
  if (kept === chosen.length) {
    state.textContent = "Alles is bewaard.";
    window.location.assign(next.href);
    return;
  }
  state.textContent =
    kept === 0 ? "Er is geen foto bewaard." : `${kept} van de ${chosen.length} foto's zijn bewaard.`;
  (next.hidden ? input : next).focus();
}

send.hidden = true;
// The large label is the button; what the browser writes itself is small, and not always Dutch.
input.classList.add("wp-photos__input--behind");
input.addEventListener("change", keepAll);
if (form.elements.namedItem("collection")) {
  form.elements.namedItem("collection").addEventListener("change", keepAll);
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  keepAll();
});
