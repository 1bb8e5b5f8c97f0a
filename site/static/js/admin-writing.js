// The writing help in the editor: a line with the hints above the buttons that publish, and in Wagtail's
// checks what each hint is about. It asks and shows; it never holds anything back, and without it all works.
const WAIT = 1500;
const LOOKS = { privacy: "wp-tips__item--privacy", warning: "wp-tips__item--warning" };
const form = document.querySelector("form[data-edit-form]");
const FOOTER = "form[data-edit-form] footer.footer";

// Wagtail's own address of the preview; ours stands beside it. It changes when a new page is first kept.
function address() {
  const preview = document.querySelector("[data-w-preview-url-value]");
  const url = preview && preview.getAttribute("data-w-preview-url-value");
  return url && url.includes("/pages/") ? url.replace("/pages/", "/schrijfhulp/") : null;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text || "";
  return made;
}

const box = element("details", "wp-tips");
const line = element("summary", "wp-tips__line");
const list = element("ul", "wp-tips__list");
const level = element("p", "wp-tips__level");
// Under "In het kort": how long it is now.
const size = element("p", "wp-lead-size");
// Told aloud when it changes; a summary itself is a button.
const status = element("p", "w-sr-only");
status.setAttribute("role", "status");
box.append(line, list, level);
box.hidden = true;

// Beside the buttons; keeping a page for the first time may renew what stands there.
function place() {
  const footer = document.querySelector(FOOTER);
  if (footer && !footer.contains(box)) {
    footer.classList.add("wp-tips-holder");
    footer.prepend(status, box);
  }
}

function summary(hints) {
  const personal = [...new Set(hints.filter((hint) => hint.level === "privacy").map((hint) => hint.title.toLowerCase()))];
  const count = hints.length === 1 ? "1 tip voor je tekst" : `${hints.length} tips voor je tekst`;
  return personal.length ? `${count}. Kijk na: ${personal.join(", ")}` : count;
}

function show(answer) {
  if (!answer.hints) {
    return;
  }
  const text = answer.hints.length ? summary(answer.hints) : "Geen tips voor je tekst";
  if (line.textContent !== text) {
    line.textContent = text;
    status.textContent = text;
  }
  list.replaceChildren(
    ...answer.hints.map((hint) => {
      const item = element("li", `wp-tips__item ${LOOKS[hint.level] || ""}`);
      item.append(element("strong", "wp-tips__title", hint.title), element("span", "wp-tips__message", hint.message));
      return item;
    }),
  );
  level.textContent = answer.level ? `Leesniveau: ${answer.level}. Dat is een hulp, geen bewijs.` : "";
  box.classList.toggle("wp-tips--privacy", answer.hints.some((hint) => hint.level === "privacy"));
  box.hidden = false;
  place();
  const lead = form.elements.namedItem("lead");
  if (lead && answer.lead) {
    size.textContent = `Nu: ${answer.lead}.`;
    lead.after(size);
  }
  const panel = document.querySelector("[data-wp-level]");
  if (panel) {
    panel.textContent = answer.level || "-";
  }
}

let timer;
let asking = false;
let again = false;

async function ask() {
  const url = address();
  if (!url) {
    return;
  }
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch(url, { method: "POST", body: new FormData(form) });
    if (answer.ok && answer.headers.get("Content-Type").includes("json")) {
      show(await answer.json());
    }
  } catch {
    // No connection: what was shown stays, and the next change asks again.
  }
  asking = false;
  if (again) {
    again = false;
    later();
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
}

const COUNTERS =
  '[data-side-panel-toggle="checks"] [data-side-panel-toggle-counter], [data-side-panel="checks"] [data-content-checker-count]';

// In Wagtail's list of checks: the words of the hint in the place of what holds for every hint of its kind.
function explain(rows, titles) {
  const preview = document.querySelector("#w-preview-iframe");
  const found = preview && preview.contentWindow && preview.contentWindow.wijkpleinHints;
  if (!found) {
    return;
  }
  let count = 0;
  for (const row of rows) {
    const rule = titles[row.querySelector("[data-content-checker-name]").textContent];
    const help = row.querySelector("[data-content-checker-help]");
    const selector = row.querySelector("[data-content-checker-selector-text]").textContent;
    const place = rule && selector && preview.contentDocument.querySelector(selector);
    const told = place && found.get(place);
    const messages = (told && told[rule]) || [];
    count += messages.length || 1;
    if (messages.length) {
      help.textContent = messages.join(" ");
    }
  }
  // Wagtail counts places; we count hints, as the line above the buttons does.
  document.querySelectorAll(COUNTERS).forEach((counter) => {
    counter.textContent = String(count);
  });
}

function followChecks() {
  const panel = document.querySelector("[data-checks-panel]");
  const script = document.querySelector("#checker-axe-configuration");
  if (!panel || !script) {
    return;
  }
  const { messages } = JSON.parse(script.textContent);
  const own = Object.entries(messages).filter(([rule]) => rule.startsWith("wp-"));
  const titles = Object.fromEntries(own.map(([rule, message]) => [message.error_name, rule.slice("wp-".length)]));
  const look = () => explain(panel.querySelectorAll("[data-content-checker-row]"), titles);
  new MutationObserver(look).observe(panel, { childList: true });
}

if (document.querySelector(FOOTER) && address()) {
  place();
  for (const event of ["input", "change"]) {
    form.addEventListener(event, later);
  }
  for (const event of ["w-unsaved:add", "w-autosave:success"]) {
    document.addEventListener(event, later);
  }
  followChecks();
  later();
}
