// SPDX-License-Identifier: Apache-2.0
// Copying for LINE: without this script the text can still be selected by hand.
for (const area of document.querySelectorAll("textarea[data-copied]")) {
  area.closest("details")?.addEventListener("toggle", async (event) => {
    if (!event.target.open) return;
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
      const status = document.createElement("p");
      status.setAttribute("role", "status");
      status.textContent = area.dataset.copied;
      area.after(status);
    } catch {
      // The browser did not allow it; the text is selected and can be copied by hand.
    }
  });
}
