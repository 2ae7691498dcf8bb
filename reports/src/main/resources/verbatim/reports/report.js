// The filter, and n and p for the next and the previous finding that is shown.
const buttons = document.querySelectorAll("button[data-show]");
for (const button of buttons) {
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
