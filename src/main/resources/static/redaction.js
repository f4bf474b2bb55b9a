// Marking by pointer, by keys, or by selecting text. It only fills in the form; the page works the same without it.
(() => {
  const form = document.querySelector("[data-cover-form]");
  if (!form) return;
  document.querySelectorAll("[data-cover-hint]").forEach(hint => { hint.hidden = false; });
  const field = name => form.querySelector(`[name="${name}"]`);
  const pieces = document.querySelector(".cover-texts");

  if (pieces) {
    document.addEventListener("selectionchange", () => {
      const chosen = getSelection();
      if (!chosen.rangeCount || chosen.isCollapsed) return;
      const range = chosen.getRangeAt(0);
      const start = range.startContainer.parentElement?.closest(".piece");
      if (!start || start !== range.endContainer.parentElement?.closest(".piece")) return;
      const before = document.createRange();
      before.selectNodeContents(start);
      before.setEnd(range.startContainer, range.startOffset);
      const from = before.toString().length;
      field("piece").value = start.closest("li").dataset.piece;
      field("from").value = from + 1;
      field("to").value = from + range.toString().length;
    });
    return;
  }

  const sheet = document.querySelector('.cover-sheet[data-cover="true"]');
  if (!sheet) return;
  const millimetre = 72 / 25.4;
  const { width, height } = sheet.viewBox.baseVal;
  const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  box.setAttribute("class", "drawn");
  sheet.classList.add("live");
  sheet.setAttribute("tabindex", "0");
  let area = null;

  const draw = () => {
    if (!area) return;
    if (!box.isConnected) sheet.append(box);
    for (const [name, value] of [["x", area.left], ["y", area.top], ["width", area.width], ["height", area.height]]) box.setAttribute(name, value);
  };
  const fill = () => {
    for (const name of ["left", "top", "width", "height"]) field(name).value = (area[name] / millimetre).toFixed(1);
  };
  const read = () => {
    const [left, top, wide, high] = ["left", "top", "width", "height"].map(name => parseFloat(field(name).value) * millimetre);
    if ([left, top, wide, high].some(Number.isNaN)) return;
    area = { left, top, width: wide, height: high };
    draw();
  };
  const at = event => {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(sheet.getScreenCTM().inverse());
    return { x: Math.min(Math.max(place.x, 0), width), y: Math.min(Math.max(place.y, 0), height) };
  };
  let first = null;
  sheet.addEventListener("pointerdown", event => {
    first = at(event);
    sheet.setPointerCapture(event.pointerId);
    event.preventDefault();
    sheet.focus({ preventScroll: true });
  });
  sheet.addEventListener("pointermove", event => {
    if (!first) return;
    const now = at(event);
    area = { left: Math.min(first.x, now.x), top: Math.min(first.y, now.y), width: Math.abs(first.x - now.x), height: Math.abs(first.y - now.y) };
    draw();
  });
  sheet.addEventListener("pointerup", () => {
    first = null;
    if (area && area.width > 1 && area.height > 1) fill();
  });
  sheet.addEventListener("keydown", event => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    area ??= { left: width / 4, top: height / 4, width: 100, height: 20 };
    const [across, down] = step.map(each => each * 3);
    if (event.shiftKey) {
      area.width = Math.min(Math.max(3, area.width + across), width - area.left);
      area.height = Math.min(Math.max(3, area.height + down), height - area.top);
    } else {
      area.left = Math.min(Math.max(0, area.left + across), width - area.width);
      area.top = Math.min(Math.max(0, area.top + down), height - area.height);
    }
    draw();
    fill();
  });
  for (const name of ["left", "top", "width", "height"]) field(name).addEventListener("input", read);
  read();
})();
