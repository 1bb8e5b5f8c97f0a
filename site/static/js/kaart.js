// A map on request: to point out where something is, or to see where neighbours saw something. Nothing comes
// from another host before the button is pressed; words in the form and the list say the same.
const box = document.querySelector("[data-map]");
const part = (name) => box.querySelector(`[data-map-${name}]`);
const tell = (text) => (part("status").textContent = text);
const NO_MAP = "De kaart laadt niet. Dat geeft niet: schrijf in woorden op waar het is.";
const NO_LIST_MAP = "De kaart laadt niet. Alles staat ook in de lijst hieronder.";
const isPick = box?.dataset.map === "pick";

function pin(text) {
  return { icon: L.divIcon({ className: "wp-map__pin", iconSize: [32, 32], iconAnchor: [0, 32] }), title: text };
}

function drawMap() {
  const { tiles, attribution, latitude, longitude, zoom } = box.dataset;
  const map = L.map(part("view"), { zoomControl: false, attributionControl: false, maxZoom: 19 });
  map.setView([Number(latitude), Number(longitude)], Number(zoom));
  L.control.zoom({ zoomInTitle: "Inzoomen", zoomOutTitle: "Uitzoomen" }).addTo(map);
  L.control.attribution({ prefix: false }).addTo(map);
  const layer = L.tileLayer(tiles, { attribution, maxZoom: 19 }).addTo(map);
  layer.on("tileerror", () => tell(isPick ? NO_MAP : NO_LIST_MAP));
  part("view").setAttribute("aria-label", "Kaart. Met de pijltjestoetsen schuift u, met plus en min zoomt u.");
  part("view").setAttribute("role", "application");
  return map;
}

function pick(map) {
  const fields = ["latitude", "longitude"].map((name) => document.getElementById(`id_${name}`));
  let marker = null;
  const keep = ({ lat, lng }) => {
    [fields[0].value, fields[1].value] = [lat.toFixed(6), lng.toFixed(6)];
    show();
    tell("Gelukt. De plek met de speld gaat mee. U kunt de speld verslepen. Schrijf er nog bij wat daar staat.");
  };
  const show = () => {
    const known = fields[0].value && fields[1].value;
    part("clear").hidden = !known;
    marker?.remove();
    marker = null;
    if (!known) return;
    marker = L.marker(fields.map((field) => Number(field.value)), { ...pin("De plek van uw melding"), draggable: true });
    marker.addTo(map).on("dragend", () => keep(marker.getLatLng()));
  };
  map.on("click", (event) => keep(event.latlng));
  part("middle").addEventListener("click", () => keep(map.getCenter()));
  part("clear").addEventListener("click", () => {
    for (const field of fields) field.value = "";
    show();
    tell("De speld is weg. Er gaat geen plek op de kaart mee.");
    part("middle").focus();
  });
  // The button "Gebruik de plek waar ik nu ben" fills the same fields.
  fields[1].addEventListener("change", () => {
    show();
    if (marker) map.setView(marker.getLatLng(), 17);
  });
  part("buttons").hidden = false;
  show();
  if (marker) map.setView(marker.getLatLng(), 17);
  tell("Tik op de plek. Of schuif de kaart en kies het midden.");
}

async function showPoints(map) {
  map.on("popupopen", ({ popup }) =>
    popup.getElement().querySelector(".leaflet-popup-close-button").setAttribute("aria-label", "Sluiten"),
  );
  const { points } = await (await fetch(box.dataset.points)).json();
  for (const { at, text, facts } of points) {
    const words = document.createElement("div");
    for (const line of [text, facts]) words.appendChild(document.createElement("p")).textContent = line;
    L.marker(at, pin(text)).addTo(map).bindPopup(words, { offset: [16, -24] });
  }
  if (points.length) map.fitBounds(points.map(({ at }) => at), { maxZoom: 16, padding: [30, 30] });
  const known = points.length === 1 ? "1 melding staat" : `${points.length} meldingen staan`;
  tell(`${known} op de kaart, ongeveer op de plek. Alles staat ook in de lijst.`);
}

async function open() {
  part("open").disabled = true;
  tell("De kaart komt eraan …");
  try {
    await import(box.dataset.leaflet);
    part("frame").hidden = false;
    const map = drawMap();
    if (isPick) pick(map);
    else await showPoints(map);
    part("open").closest("p").hidden = true;
    part("view").focus();
  } catch {
    part("frame").hidden = true;
    part("open").disabled = false;
    tell(isPick ? NO_MAP : NO_LIST_MAP);
  }
}

if (box) {
  box.hidden = false;
  part("open").addEventListener("click", open);
}
