// The filter, and n and p for the next and the previous finding that is shown.
const buttons = document.querySelectorAll("button[data-show]");
// A right quotation about which something is suggested is right, as in the counts above.
const kinds = {
  all: ".card",
  wrong: ".card.wrong",
  right: ".card.right, .card.advice:not(.uncompared)",
  uncompared: ".card.uncompared",
};
const digits = new Intl.NumberFormat(document.documentElement.lang.replace(/^ar$/, "ar-u-nu-arab"));
for (const button of buttons) {
  const count = document.querySelectorAll(kinds[button.dataset.show]).length;
  button.hidden = count === 0 && button.dataset.show === "uncompared";
  button.querySelector(".count").textContent = digits.format(count);
  button.addEventListener("click", () => {
    document.body.dataset.show = button.dataset.show;
    for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
  });
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !"np".includes(event.key)) return;
  const cards = [...document.querySelectorAll(".card")].filter((card) => card.offsetParent !== null);
  if (cards.length === 0) return;
  const now = cards.findIndex((card) => "#" + card.id === location.hash);
  const step = event.key === "n" ? 1 : -1;
  const next = now < 0 ? (step > 0 ? 0 : cards.length - 1) : (now + step + cards.length) % cards.length;
  location.hash = cards[next].id;
});

// On paper nothing can be opened.
const closed = () => document.querySelectorAll("details:not([open])");
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...closed()].filter((details) => !details.closest(".card.right"));
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});
