
// Reloads this page when the book was built again, and says so when it could not
// be. Browsers open six connections to one host at most, so a page that nobody
// sees gives its own back; the version tells it later whether it missed anything.
(() => {
  const version = document.currentScript.dataset.version;
  let events;
  let banner;
  const broken = (message) => {
    if (!banner) {
      banner = document.createElement("div");
      banner.id = "reader-broken";
      banner.setAttribute("role", "alert");
      banner.style.cssText =
        "position:fixed;inset:auto 0 0;z-index:9999;max-height:40vh;overflow:auto;" +
        "margin:0;padding:12px 16px;font:14px/1.45 ui-monospace,monospace;" +
        "white-space:pre-wrap;overflow-wrap:anywhere;background:#5c0f12;color:#fff;" +
        "border-top:4px solid #ffb3b3";
      banner.tabIndex = 0;
      document.body.append(banner);
    }
    banner.textContent =
      "The book could not be built; this is the last good page.\n" + message;
  };
  const listen = () => {
    events?.close();
    events = undefined;
    if (document.hidden) return;
    events = new EventSource("/reader/events");
    events.addEventListener("broken", (event) => broken(event.data));
    events.addEventListener("good", (event) => {
      banner?.remove();
      banner = undefined;
      if (event.data !== version) location.reload();
    });
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
