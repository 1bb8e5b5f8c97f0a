// Says when a page was kept, and looks after what was typed when the site cannot keep it: logged out,
// offline, a database that is busy, or somebody else who was first. Such text waits in this tab only
// (sessionStorage) and is offered back. Wagtail's own autosave does the saving.
const KEY = "wp-keep:";
const script = document.querySelector("script[data-keep-check]");
const CHECK = script.dataset.keepCheck; // any page behind the log-in
const LOGIN = script.dataset.keepLogin;
const WAITS = [5, 10, 20, 30, 60]; // seconds between tries
const LATER = 4000; // milliseconds
const TECHNICAL = /csrf|^next$|revision|slug|comment|_FORMS$|-(id|type|order|deleted|count|ORDER|DELETE)$|^action-/;
const SAYS = {
  session: "Je bent uitgelogd. Je tekst staat hier nog, maar is niet bewaard. Log in in een nieuw tabblad en kom dan hier terug.",
  network: "Je hebt geen internet. Je tekst staat hier nog. Zodra je weer internet hebt, bewaren we hem.",
  server: "Bewaren lukt nu even niet. Je tekst staat hier nog. We proberen het zo weer.",
  conflict: "Iemand anders bewaarde deze pagina terwijl jij schreef. Jouw tekst staat hier nog, maar is niet bewaard. Kopieer hem, en open dan de nieuwste versie.",
};

const form = document.querySelector("form[data-edit-form]");
const canRestore = form && form.dataset.controller.includes("w-autosave");
let trouble = ""; // a key of SAYS while something is wrong
let tries = 0;
let timer = 0;
let isSaving = false; // an autosave is on its way
let savedAt = 0; // when the last autosave began
let typedAt = 0; // when something was typed last
let looking = 0; // the timer that looks whether it was saved
let isLeaving = false; // the button was pressed
let pressed = null; // the press that waits for an autosave: a new page would else be made twice

const nameOf = (url) => KEY + new URL(url, location.href).pathname;
const clock = (when) => `${when.getHours()}.${String(when.getMinutes()).padStart(2, "0")} uur`;

function keepCopy(isSubmitted = false) {
  const entries = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "csrfmiddlewaretoken");
  const copy = { at: Date.now(), revision: form.getAttribute("data-w-autosave-revision-id-value"), isSubmitted, entries };
  try {
    sessionStorage.setItem(nameOf(form.action), JSON.stringify(copy));
  } catch {
    // No room in this browser: the text is still in the page itself.
  }
}

function copyOf(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function forget(isWanted = () => true) {
  Object.keys(sessionStorage).filter((key) => key.startsWith(KEY) && isWanted(copyOf(key))).forEach((key) => sessionStorage.removeItem(key));
}

// What somebody typed, without the machinery of the form; rich text is stored as a tree of blocks.
function readable(entries) {
  return entries.filter(([name, value]) => !TECHNICAL.test(name) && /\p{L}{2}/u.test(value)).map(([, value]) => {
    try {
      return JSON.parse(value).blocks.map((block) => block.text).join("\n");
    } catch {
      return value;
    }
  }).filter(Boolean).join("\n\n");
}

function element(tag, attributes, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

function textBox(entries) {
  const text = element("textarea", { className: "wp-keep__text", readOnly: true, rows: 8, value: readable(entries) });
  text.setAttribute("aria-label", "De tekst die je typte");
  return element("details", { className: "wp-keep__more" }, element("summary", {}, "Bekijk mijn tekst, om te kopiëren"), text);
}

function show(text, ...extra) {
  hide();
  const box = element("div", { className: "wp-keep", id: "wp-keep" }, element("p", { className: "wp-keep__message" }, text), ...extra);
  box.setAttribute("role", "alert");
  form.before(box);
}

function hide() {
  document.getElementById("wp-keep")?.remove();
}

function link(text, href) {
  return element("a", { className: "button", href, target: "_blank", rel: "noopener" }, text);
}

function button(text, act, look = "button") {
  return element("button", { className: look, type: "button", onclick: act }, text);
}

async function isLoggedIn() {
  const answer = await fetch(CHECK, { redirect: "manual", cache: "no-store" });
  if (answer.type === "opaqueredirect") {
    return false;
  }
  // Logging in again gives a new token; with the old one nothing is accepted.
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const config = page.getElementById("wagtail-config");
  if (config) {
    form.elements.namedItem("csrfmiddlewaretoken").value = JSON.parse(config.textContent).CSRF_TOKEN;
  }
  return true;
}

function tryAgain() {
  clearTimeout(timer);
  form.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true }));
}

function tryLater() {
  clearTimeout(timer);
  timer = setTimeout(tryAgain, 1000 * WAITS[Math.min(tries, WAITS.length - 1)]);
  tries += 1;
}

async function kindOf(type) {
  if (type === "invalid_revision") {
    return "conflict";
  }
  if (type === "network_error") {
    return "network";
  }
  if (type !== "server_error") {
    return ""; // something is missing in a field: Wagtail says what
  }
  return isLoggedIn().then((isIn) => (isIn ? "server" : "session"), () => "network");
}

function onSave(event) {
  if (isLeaving) {
    event.preventDefault();
  } else {
    isSaving = true;
    savedAt = Date.now();
  }
}

// Wagtail takes what is typed in its first two seconds for what was there already: look once more, later.
function onInput() {
  typedAt = Date.now();
  if (trouble) {
    keepCopy();
  }
  clearTimeout(looking);
  looking = setTimeout(() => savedAt < typedAt && !isLeaving && form.elements.namedItem("title")?.value && tryAgain(), LATER);
}

function pressAgain() {
  const submitter = pressed?.submitter;
  pressed = null;
  if (submitter) {
    submitter.disabled = false;
    form.requestSubmit(submitter);
  }
}

function onSubmit(event) {
  if (trouble === "session") {
    event.preventDefault();
    keepCopy();
    document.getElementById("wp-keep")?.scrollIntoView();
  } else if (isSaving) {
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = { submitter: event.submitter };
  } else {
    isLeaving = true;
    keepCopy(true);
  }
}

async function onError(event) {
  isSaving = false;
  keepCopy();
  trouble = await kindOf(event.detail.type);
  if (!trouble) {
    pressAgain();
  }
  pressed = null;
  const box = () => textBox([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  if (trouble === "session") {
    show(SAYS.session, link("Log in", LOGIN), box());
  } else if (trouble === "conflict") {
    show(SAYS.conflict, link("Open de nieuwste versie", form.action), box());
  } else if (trouble) {
    show(SAYS[trouble], box());
    tryLater();
  }
}

function onSuccess() {
  isSaving = false;
  setTimeout(pressAgain, 100);
  if (trouble) {
    hide();
  }
  trouble = "";
  tries = 0;
  clearTimeout(timer);
  sessionStorage.removeItem(nameOf(form.action));
  sessionStorage.removeItem(nameOf(location.href));
  const label = document.querySelector(".w-autosave-indicator__state--saved .w-autosave-indicator__text");
  if (label) {
    label.textContent = `Bewaard om ${clock(new Date())}`;
  }
}

async function onReturn() {
  if (trouble === "session" && document.visibilityState === "visible" && (await isLoggedIn().catch(() => false))) {
    tryAgain();
  }
}

async function restore(copy) {
  const body = new FormData();
  copy.entries.forEach(([name, value]) => body.append(name, value));
  body.set("csrfmiddlewaretoken", form.elements.namedItem("csrfmiddlewaretoken").value);
  if (Number(copy.revision)) {
    body.set("overwrite_revision_id", copy.revision);
  }
  const key = nameOf(form.action);
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } }).then((got) => got.json()).catch(() => ({}));
  if (answer.success) {
    sessionStorage.removeItem(key);
    location.assign(answer.url || location.href);
    return;
  }
  const text = answer.error_code === "invalid_revision" ? "Deze pagina is intussen veranderd. Kopieer je tekst en zet hem er zelf bij." : "Terugzetten lukt niet. Kopieer je tekst en zet hem er zelf bij.";
  show(text, button("Gooi weg", () => { sessionStorage.removeItem(key); hide(); }, "button button-secondary"), textBox(copy.entries));
}

function offer() {
  const key = nameOf(form.action);
  const copy = copyOf(key);
  const isBack = copy?.isSubmitted && readable(copy.entries) === readable([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  if (!copy || isBack) {
    // What was sent stands in the form again: after a look beforehand, or with something to mend.
    sessionStorage.removeItem(key);
    return;
  }
  const drop = button("Gooi weg", () => { sessionStorage.removeItem(key); hide(); }, "button button-secondary");
  const buttons = canRestore ? [button("Zet mijn tekst terug", () => restore(copy)), drop] : [drop];
  show(`Je typte hier om ${clock(new Date(copy.at))} iets dat niet is bewaard.`, ...buttons, textBox(copy.entries));
}

// Wagtail never looks for changes again in a form that came back unsaved. Setting these values anew makes it look.
function watchAgain() {
  if (form.dataset.wUnsavedForceValue === "true") {
    const every = Number(form.dataset.wUnsavedCheckIntervalValue) || 500;
    form.dataset.wUnsavedForceValue = "false";
    form.dataset.wUnsavedCheckIntervalValue = String(every + 1);
  }
}

// Somebody who presses the button sees a message of Wagtail when it was kept, or the form again.
if (document.querySelector(".messages li")) {
  forget((copy) => copy?.isSubmitted);
}
document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action")?.endsWith("/logout/")) {
    forget();
  } else if (event.target === form) {
    onSubmit(event);
  }
}, true);
if (form) {
  offer();
  form.addEventListener("w-unsaved:ready", watchAgain);
  form.addEventListener("input", onInput);
  document.addEventListener("w-autosave:save", onSave);
  document.addEventListener("w-autosave:error", onError);
  document.addEventListener("w-autosave:success", onSuccess);
  document.addEventListener("visibilitychange", onReturn);
  window.addEventListener("focus", onReturn);
  window.addEventListener("online", () => trouble === "network" && tryAgain());
}
