// Keyboard on lists of work: j and k move down and up, Enter opens. The page works the same without it.
(() => {
  const table = document.querySelector("table[data-keys]");
  if (!table) return;
  const rows = [...table.querySelectorAll("tbody tr")].filter(row => row.querySelector("a"));
  let at = -1;
  const go = to => {
    if (to < 0 || to >= rows.length) return;
    rows[at]?.classList.remove("at");
    at = to;
    rows[at].classList.add("at");
    rows[at].querySelector("a")?.focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "j") go(at + 1);
    else if (event.key === "k") go(at - 1);
  });
})();

// Buttons that only a script can serve: copying an address, printing. They are hidden where there is none.
document.querySelectorAll("[data-copy]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    // The newer way may ask the reader first, or wait for ever; it is taken where the older one fails.
    const late = new Promise((done, fail) => setTimeout(fail, 1000));
    try {
      if (!document.execCommand("copy")) await Promise.race([navigator.clipboard.writeText(field.value), late]);
      button.textContent = "已复制";
    } catch {
      button.textContent = "网址已选中，请按 Ctrl+C 复制";
    }
  });
});
document.querySelectorAll("[data-print]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
