// Covering a photo: arrow keys walk through the boxes, so that Tab passes them in one step, and a
// mouse or pen drags over several at once. Without this script each box is a tick box.
for (const grid of document.querySelectorAll("[data-cover]")) {
  const lines = [...grid.children].map((line) => [...line.querySelectorAll("input")]);
  const boxes = lines.flat();
  const enter = (box) => {
    for (const other of boxes) other.tabIndex = other === box ? 0 : -1;
  };
  enter(boxes[0]);
  grid.addEventListener("focusin", (event) => enter(event.target));
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  grid.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const row = lines.findIndex((line) => line.includes(event.target));
    if (!step || row < 0) return;
    event.preventDefault();
    lines[row + step[0]]?.[lines[row].indexOf(event.target) + step[1]]?.focus();
  });

  let paint = null;
  const boxAt = (event) =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest(".wp-cover__cell")?.querySelector("input");
  grid.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch") paint = { first: boxAt(event), on: !boxAt(event)?.checked };
  });
  grid.addEventListener("pointermove", (event) => {
    const box = paint && event.buttons ? boxAt(event) : null;
    // The first box is left to the click, unless the pointer goes on to another.
    if (!box || (box === paint.first && !paint.moved)) return;
    paint.moved = true;
    for (const each of [paint.first, box]) if (each) each.checked = paint.on;
  });
  grid.addEventListener("click", (event) => {
    if (paint?.moved) event.preventDefault();
  });
  addEventListener("pointerup", () => setTimeout(() => (paint = null)));
}
