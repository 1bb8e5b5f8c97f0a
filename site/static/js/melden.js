// Lets a resident add the place where they are to a melding. Without it the form does the same job in words.
const box = document.getElementById("plek");

function show(text) {
  box.querySelector("[role=status]").textContent = text;
}

function keep({ coords }) {
  document.getElementById("id_latitude").value = coords.latitude.toFixed(6);
  document.getElementById("id_longitude").value = coords.longitude.toFixed(6);
  // An open map shows it too.
  document.getElementById("id_longitude").dispatchEvent(new Event("change"));
  show("Gelukt. Deze plek gaat mee. Schrijf er nog bij wat daar staat, bijvoorbeeld: naast de brug.");
}

if (box && "geolocation" in navigator) {
  box.hidden = false;
  box.querySelector("button").addEventListener("click", () => {
    show("Even zoeken …");
    navigator.geolocation.getCurrentPosition(
      keep,
      () => show("Het lukt niet om de plek te vinden. Schrijf hierboven op waar het is."),
      { enableHighAccuracy: true, timeout: 15000 },
    );
  });
}
