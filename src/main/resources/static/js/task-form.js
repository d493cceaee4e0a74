// Shows only the fields that the choice made above asks for. Without this script they are all there.
(() => {
  const form = document.querySelector("form[novalidate]");
  if (!form) return;
  const fields = [...form.querySelectorAll("[data-hidden-when]")].map((element) => {
    const [, name, not, choice] = element.dataset.hiddenWhen.match(/^(\w+) (!?)= "(\w+)"$/) || [];
    return { element, name, not, choice };
  });
  // what the server found wrong is shown wherever it is, until somebody chooses anew
  const arrange = (choosing) => {
    const chosen = new FormData(form);
    for (const { element, name, not, choice } of fields) {
      if (!name) continue;
      const value = chosen.get(name);
      const wrong = !choosing && element.querySelector(".field--wrong");
      element.hidden = !wrong && (value === null || (value === choice) !== (not === "!"));
    }
  };
  form.addEventListener("change", (event) => arrange(event.target.type === "radio"));
  arrange(false);
})();
