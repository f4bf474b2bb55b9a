// The editor of drafts: what the text area holds, as headings, paragraphs, lists and tables. Without this script the text
// area is a plain one. What is pasted is cleaned by the server; while one writes, the draft saves itself.
(() => {
  const form = document.querySelector("form.draft-form");
  const area = form?.querySelector("textarea[name=body]");
  if (!area || !window.ProseMirror) return;

  const { Schema, DOMParser, DOMSerializer, Slice } = window.ProseMirror("prosemirror-model");
  const { EditorState } = window.ProseMirror("prosemirror-state");
  const { EditorView } = window.ProseMirror("prosemirror-view");
  const { keymap } = window.ProseMirror("prosemirror-keymap");
  const { history, undo, redo } = window.ProseMirror("prosemirror-history");
  const { baseKeymap, toggleMark, setBlockType, chainCommands, exitCode } = window.ProseMirror("prosemirror-commands");
  const { wrapInList, splitListItem, liftListItem, sinkListItem } = window.ProseMirror("prosemirror-schema-list");
  const tables = window.ProseMirror("prosemirror-tables");

  // A picture is shown from the browser until it is saved with the draft, then from the draft.
  const pictures = {
    chosen: new Map(),
    at: file => pictures.chosen.get(file) ?? (form.dataset.pictures ? form.dataset.pictures + file : "data:,")
  };

  // The same elements the server's door lets through.
  const mark = (tag, more = []) => ({ parseDOM: [{ tag }, ...more.map(each => ({ tag: each }))], toDOM: () => [tag, 0] });
  const start = dom => Number(dom.getAttribute("start")) || 1;
  const schema = new Schema({
    nodes: {
      doc: { content: "block+" },
      paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
      heading: {
        attrs: { level: { default: 2 } }, content: "inline*", group: "block", defining: true,
        parseDOM: [2, 3, 4].map(level => ({ tag: "h" + level, attrs: { level } })),
        toDOM: node => ["h" + node.attrs.level, 0]
      },
      blockquote: { content: "block+", group: "block", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
      picture: {
        attrs: { file: {}, alt: {} }, group: "block", draggable: true,
        parseDOM: [
          { tag: "img[src^='attachment:']", getAttrs: dom => ({ file: dom.getAttribute("src").slice(11), alt: dom.alt }) },
          { tag: "img[data-file]", getAttrs: dom => ({ file: dom.dataset.file, alt: dom.alt }) }
        ],
        toDOM: node => ["img", { src: pictures.at(node.attrs.file), alt: node.attrs.alt, "data-file": node.attrs.file }]
      },
      horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
      ordered_list: {
        attrs: { start: { default: 1 } }, content: "list_item+", group: "block",
        parseDOM: [{ tag: "ol", getAttrs: dom => ({ start: start(dom) }) }],
        toDOM: node => node.attrs.start === 1 ? ["ol", 0] : ["ol", { start: node.attrs.start }, 0]
      },
      bullet_list: { content: "list_item+", group: "block", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
      list_item: { content: "paragraph block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
      text: { group: "inline" },
      hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
      ...tables.tableNodes({ tableGroup: "block", cellContent: "block+", cellAttributes: {} })
    },
    marks: {
      link: {
        attrs: { href: {} }, inclusive: false,
        parseDOM: [{ tag: "a[href]", getAttrs: dom => ({ href: dom.getAttribute("href") }) }],
        toDOM: node => ["a", { href: node.attrs.href }, 0]
      },
      strong: mark("strong", ["b"]), em: mark("em", ["i"]), u: mark("u"), sub: mark("sub"), sup: mark("sup")
    }
  });
  const { nodes, marks } = schema;

  const read = html => {
    const page = new window.DOMParser().parseFromString(html, "text/html");
    return DOMParser.fromSchema(schema).parse(page.body);
  };
  const plain = text => {
    const holder = document.createElement("div");
    text.split(/\r?\n/).filter(line => line.trim()).forEach(line => {
      const p = document.createElement("p");
      p.textContent = line.trim();
      holder.append(p);
    });
    return holder.innerHTML;
  };
  const write = doc => {
    // In a document of its own, which fetches nothing.
    const page = document.implementation.createHTMLDocument("");
    page.body.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: page }));
    page.querySelectorAll("img[data-file]").forEach(picture => {
      picture.setAttribute("src", "attachment:" + picture.dataset.file);
      picture.removeAttribute("data-file");
    });
    return doc.textContent.trim() || doc.childCount > 1 || page.querySelector("img") ? page.body.innerHTML : "";
  };

  // A status line for what the page does by itself.
  const told = document.getElementById("autosave");
  const say = (place, words, tone) => {
    if (!place) return;
    place.textContent = words;
    place.className = tone ? "hint " + tone : "hint";
  };
  const tell = (words, tone = "") => say(told, words, tone);

  const token = form.querySelector("input[name=_csrf]");
  const post = (address, fields) => {
    const body = new URLSearchParams(fields);
    body.set("_csrf", token.value);
    return fetch(address, { method: "POST", body, headers: { Accept: "application/json" } })
      .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))));
  };

  const holder = document.createElement("div");
  holder.className = "editor";
  const bar = document.createElement("div");
  bar.className = "editor-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "正文格式");
  bar.setAttribute("aria-controls", "body-editor");
  area.before(holder);
  holder.append(bar);
  area.hidden = true;
  const pasted = document.createElement("p");
  pasted.id = "pasted";
  pasted.setAttribute("role", "status");
  area.after(pasted);
  const label = form.querySelector("label[for=body]");
  if (label) label.id = "body-label";

  const paste = (view, html) => {
    say(pasted, "正在整理粘贴的内容", "");
    post("/console/drafts/cleaning", { html })
      .then(answer => {
        const part = read(answer.html);
        view.dispatch(view.state.tr.replaceSelection(new Slice(part.content, 0, 0)).scrollIntoView());
        say(pasted, answer.notes.length ? answer.notes.join("") : "粘贴的内容已整理，请核对", answer.notes.length ? "warn" : "");
      })
      .catch(() => say(pasted, "粘贴的内容没有整理成，请检查网络后再粘贴一次", "warn"));
  };

  const view = new EditorView(holder, {
    state: EditorState.create({
      doc: read(/<[a-z!\/]/i.test(area.value) ? area.value : plain(area.value)),
      plugins: [
        history(),
        keymap({
          "Mod-z": undo, "Mod-y": redo, "Mod-Shift-z": redo,
          "Mod-b": toggleMark(marks.strong), "Mod-i": toggleMark(marks.em), "Mod-u": toggleMark(marks.u),
          "Shift-Enter": chainCommands(exitCode, (state, dispatch) => {
            dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
            return true;
          }),
          "Enter": splitListItem(nodes.list_item),
          "Mod-[": liftListItem(nodes.list_item), "Mod-]": sinkListItem(nodes.list_item)
        }),
        keymap(baseKeymap),
        tables.tableEditing()
      ]
    }),
    attributes: {
      id: "body-editor", class: "document-body prose editor-text", role: "textbox", "aria-multiline": "true",
      ...(label ? { "aria-labelledby": "body-label" } : {})
    },
    // Before the editor itself reads it: what a word processor writes is full of styles the content policy forbids.
    handleDOMEvents: {
      paste: (editor, event) => {
        const html = event.clipboardData?.getData("text/html");
        if (!html || html.includes("data-pm-slice")) return false;
        event.preventDefault();
        paste(editor, html);
        return true;
      }
    },
    handleDrop: (editor, event) => (event.dataTransfer?.files.length ?? 0) > 0,
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change));
      refresh();
      if (change.docChanged) {
        area.value = write(view.state.doc);
        changed();
      }
    }
  });
  label?.addEventListener("click", () => view.focus());

  const emptyTable = state => {
    const cell = () => nodes.table_cell.createAndFill();
    const row = () => nodes.table_row.create(null, [cell(), cell(), cell()]);
    return nodes.table.create(null, [row(), row(), row()]);
  };
  const linking = (state, dispatch) => {
    if (state.selection.empty) return false;
    if (dispatch) {
      const href = window.prompt("链接的网址", "https://");
      if (href && /^(https?:|mailto:)/.test(href)) toggleMark(marks.link, { href })(state, dispatch);
    }
    return true;
  };
  const chooser = document.createElement("input");
  chooser.type = "file";
  chooser.accept = "image/jpeg,image/png,image/webp";
  chooser.hidden = true;
  chooser.id = "picture-file";
  holder.append(chooser);
  const shownAs = file => new Promise((found, failed) => {
    const reader = new FileReader();
    reader.onload = () => found(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(file);
  });
  chooser.addEventListener("change", () => {
    const [file] = chooser.files;
    chooser.value = "";
    if (!file) return;
    const alt = (window.prompt("图片说的是什么？看不到图片的人靠这句话了解内容", "") ?? "").trim();
    if (!alt) {
      say(pasted, "图片没有放入：请写明图片说的是什么", "warn");
      return;
    }
    say(pasted, "正在上传图片", "");
    const body = new FormData();
    body.set("_csrf", token.value);
    body.set("files", file);
    Promise.all([
      shownAs(file),
      fetch("/console/drafts/pictures", { method: "POST", body, headers: { Accept: "application/json" } })
        .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
    ])
      .then(([shown, answer]) => {
        if (!answer.taken) {
          say(pasted, answer.words, "warn");
          return;
        }
        pictures.chosen.set(answer.file, shown);
        view.dispatch(view.state.tr.replaceSelectionWith(nodes.picture.create({ file: answer.file, alt })).scrollIntoView());
        say(pasted, "图片已放入正文，并列入附件", "");
      })
      .catch(() => say(pasted, "图片没有上传成，请检查网络和大小后再试", "warn"));
  });
  const picturing = (state, dispatch) => {
    if (dispatch) chooser.click();
    return true;
  };
  const tools = [
    ["正文", setBlockType(nodes.paragraph)],
    ["一级标题", setBlockType(nodes.heading, { level: 2 })],
    ["二级标题", setBlockType(nodes.heading, { level: 3 })],
    ["三级标题", setBlockType(nodes.heading, { level: 4 })],
    ["加粗", toggleMark(marks.strong)],
    ["圆点列表", wrapInList(nodes.bullet_list)],
    ["编号列表", wrapInList(nodes.ordered_list)],
    ["取消列表", liftListItem(nodes.list_item)],
    ["链接", linking],
    ["插入图片", picturing],
    ["插入表格", (state, dispatch) => { dispatch?.(state.tr.replaceSelectionWith(emptyTable(state))); return true; }],
    ["加一行", tables.addRowAfter], ["加一列", tables.addColumnAfter],
    ["删行", tables.deleteRow], ["删列", tables.deleteColumn],
    ["合并", tables.mergeCells], ["拆分", tables.splitCell], ["表头", tables.toggleHeaderRow], ["删表格", tables.deleteTable],
    ["撤销", undo], ["重做", redo]
  ].map(([name, command]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => {
      command(view.state, view.dispatch.bind(view), view);
      view.focus();
    });
    bar.append(button);
    return { button, command, table: ["加一行", "加一列", "删行", "删列", "合并", "拆分", "表头", "删表格"].includes(name) };
  });
  const refresh = () => {
    const inTable = tables.isInTable(view.state);
    tools.forEach(({ button, command, table }) => {
      button.hidden = table && !inTable;
      button.disabled = !command(view.state);
    });
  };
  refresh();

  // Saving while one writes.
  const WAIT = 4000;
  const address = form.dataset.autosave;
  let timer = 0;
  let stopped = !address;
  let saving = false;
  let again = false;
  const save = () => {
    if (stopped) return;
    if (saving) {
      again = true;
      return;
    }
    saving = true;
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    post(address, fields)
      .then(answer => {
        if (answer.saved) {
          form.elements.base.value = answer.state;
          tell(answer.words);
        } else {
          stopped = true;
          tell(answer.words, "warn");
        }
      })
      .catch(() => tell("没有自动保存成，请稍后按“保存，继续写”", "warn"))
      .finally(() => {
        saving = false;
        if (again) {
          again = false;
          changed();
        }
      });
  };
  function changed() {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, WAIT);
  }
  form.addEventListener("input", changed);
  form.addEventListener("submit", () => {
    window.clearTimeout(timer);
    stopped = true;
  });
})();
