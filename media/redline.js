// The script of the redline panel. It shows what the extension sends, and tells which change a person has chosen.
const host = acquireVsCodeApi();
const text = document.getElementById("text");
const said = document.getElementById("said");
/** The document that is shown, and the change that was gone to last. */
let shown = host.getState()?.key;
let selected;

window.addEventListener("message", ({ data }) => {
  if (data.type === "show") show(data);
  if (data.type === "select") select(data.id, data.takesFocus);
});

document.addEventListener("click", ({ target }) => {
  // Links lead from one end of a move to the other, and words may be marked to be copied.
  if (target.closest("a") || !getSelection().isCollapsed) return;
  choose(target, false);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.closest("a")) return;
  choose(event.target, true);
});

let remembering;
window.addEventListener("scroll", () => {
  clearTimeout(remembering);
  remembering = setTimeout(() => host.setState({ key: shown, top: scrollY }), 100);
});

host.postMessage({ type: "ready" });

function show({ key, html, nothing, selected: last }) {
  // What is read stays in its place while the text is typed.
  const top = key === shown ? (text.hasChildNodes() ? scrollY : (host.getState()?.top ?? 0)) : 0;
  const hadFocus = text.contains(document.activeElement);
  text.innerHTML = html;
  if (nothing) {
    const words = document.createElement("p");
    words.className = "redline nothing";
    words.textContent = nothing;
    text.replaceChildren(words);
  }
  for (const change of text.querySelectorAll(".change[id]")) change.tabIndex = 0;
  shown = key;
  scrollTo(0, top);
  host.setState({ key, top });
  mark(last);
  if (hadFocus) document.getElementById(selected)?.focus({ preventScroll: true });
}

function select(id, takesFocus) {
  const change = mark(id);
  if (!change) return;
  const { top, bottom } = change.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) change.scrollIntoView({ block: "center" });
  if (takesFocus) change.focus({ preventScroll: true });
  const all = [...text.querySelectorAll(".change[id]")];
  said.textContent = `Change ${all.indexOf(change) + 1} of ${all.length}`;
}

/** Shows which change is selected. */
function mark(id) {
  selected = id;
  for (const one of text.querySelectorAll(".selected")) {
    one.classList.remove("selected");
    one.removeAttribute("aria-current");
  }
  const change = id && document.getElementById(id);
  if (!change) return undefined;
  change.classList.add("selected");
  change.setAttribute("aria-current", "true");
  return change;
}

/** The change that an element belongs to; the paragraphs of one change follow the one with its id. */
function choose(element, isEntered) {
  let change = element.closest(".change");
  while (change && !change.id) change = change.previousElementSibling;
  if (!change) return;
  mark(change.id);
  host.postMessage({ type: "chosen", id: change.id, isEntered });
}
