// In the preview of the editor: finds the place on the page of each hint that Python worked out.
// Wagtail's checker shows what is found. Nothing here judges a text.
(() => {
  const userbar = window.wagtail && window.wagtail.userbar;
  const script = userbar && userbar.shadowRoot && userbar.shadowRoot.querySelector("#checker-axe-configuration");
  if (!script) {
    return;
  }
  const PICTURE = ".wp-picture img[alt='']";
  const configuration = JSON.parse(script.textContent);
  const ownChecks = configuration.spec.checks.filter((check) => check.options && check.options.hints);
  const ownRules = configuration.spec.rules.filter((rule) => rule.id.startsWith("wp-"));
  const places = ownRules.length ? [...document.querySelectorAll(ownRules[0].selector)] : [];
  // Titles, links and help texts around the page are not the editor's.
  const inside = places.filter((place) => !place.closest("nav, aside, form"));
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const texts = new Map(inside.map((place) => [place, plain(place.textContent)]));
  const found = new Map();

  function placeOf(rule, quote) {
    if (rule === "picture") {
      return document.querySelector(PICTURE);
    }
    const wanted = plain(quote);
    // The last one that holds it is the innermost: an item of a list comes after what it stands in.
    const holders = wanted ? inside.filter((place) => texts.get(place).includes(wanted)) : [];
    return holders.find((place) => !holders.some((other) => other !== place && place.contains(other)));
  }

  for (const check of ownChecks) {
    const { rule, hints } = check.options;
    for (const hint of hints) {
      const place = placeOf(rule, hint.quote) || document.querySelector("main h1") || document.querySelector("main p");
      if (place) {
        const told = found.get(place) || {};
        found.set(place, { ...told, [rule]: [...(told[rule] || []), hint.message] });
      }
    }
    userbar.registerCheck(check.id, (node) => !(found.get(node) || {})[rule]);
  }
  // The editor around this preview reads here what to say of an element.
  window.wijkpleinHints = found;
})();
