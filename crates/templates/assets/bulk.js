// Follows a decision on many texts while it runs. Without this script the page has a link for it.
"use strict";
(() => {
  const pause = 1500;
  const look = async () => {
    const here = document.getElementById("voortgang");
    if (!here || here.dataset.running !== "true") return;
    if (!document.hidden) {
      try {
        const answer = await fetch(location.href, { credentials: "same-origin" });
        const html = answer.ok ? await answer.text() : "";
        const there = new DOMParser().parseFromString(html, "text/html").getElementById("voortgang");
        // Somebody who is in the list keeps their place: it changes under them only when it is over.
        const inside = here.contains(document.activeElement) && document.activeElement !== document.body;
        if (there && (!inside || there.dataset.running !== "true")) here.replaceWith(there);
      } catch {
        // The next look may find it.
      }
    }
    setTimeout(look, pause);
  };
  setTimeout(look, pause);
})();
