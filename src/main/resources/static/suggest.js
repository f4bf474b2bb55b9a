// Suggestions under a search field while one types: a combobox with a list, used by keyboard or pointer. Without this
// script the field is a plain search field.
(() => {
  const WAIT = 120;
  document.querySelectorAll("input[data-suggest]").forEach((field, nth) => {
    const form = field.form;
    const list = document.createElement("ul");
    list.id = "suggestions-" + nth;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "搜索建议");
    list.hidden = true;
    const holder = document.createElement("div");
    holder.className = "suggesting";
    field.before(holder);
    holder.append(field, list);
    const set = (name, value) => field.setAttribute(name, value);
    set("role", "combobox");
    set("aria-autocomplete", "list");
    set("aria-controls", list.id);
    set("aria-expanded", "false");

    let typed = field.value;
    let at = -1;
    let timer = 0;
    let asked = 0;
    const options = () => [...list.children];
    const close = () => {
      list.hidden = true;
      at = -1;
      set("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };
    const mark = to => {
      const all = options();
      all[at]?.setAttribute("aria-selected", "false");
      at = to;
      const option = all[at];
      if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        set("aria-activedescendant", option.id);
      } else {
        field.removeAttribute("aria-activedescendant");
      }
      field.value = option ? option.textContent : typed;
    };
    const take = option => {
      field.value = option.textContent;
      close();
      form.requestSubmit();
    };
    const show = texts => {
      list.replaceChildren(
        ...texts.map((text, each) => {
          const option = document.createElement("li");
          option.id = list.id + "-" + each;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.textContent = text;
          option.addEventListener("pointerdown", event => {
            event.preventDefault();
            take(option);
          });
          return option;
        }),
      );
      at = -1;
      list.hidden = texts.length === 0;
      set("aria-expanded", String(texts.length > 0));
      field.removeAttribute("aria-activedescendant");
    };
    const ask = async () => {
      const mine = ++asked;
      if (!typed.trim()) return close();
      try {
        const answer = await fetch(field.dataset.suggest + "?q=" + encodeURIComponent(typed), { credentials: "omit" });
        const texts = answer.ok ? await answer.json() : [];
        if (mine === asked && document.activeElement === field) show(texts);
      } catch {
        close();
      }
    };
    field.addEventListener("input", event => {
      typed = field.value;
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, WAIT);
    });
    field.addEventListener("compositionend", () => {
      typed = field.value;
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    field.addEventListener("keydown", event => {
      if (event.isComposing) return;
      const count = options().length;
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        field.value = typed;
        close();
      } else if (list.hidden || count === 0) {
        if (event.key === "ArrowDown" && typed.trim()) ask();
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        mark(at + 1 < count ? at + 1 : -1);
      } else if (event.key === "ArrowUp") {
        event.preventDefault();
        mark(at < 0 ? count - 1 : at - 1);
      } else if (event.key === "Enter") {
        asked++;
        close();
      }
    });
    field.addEventListener("blur", () => {
      asked++;
      close();
    });
  });
})();
