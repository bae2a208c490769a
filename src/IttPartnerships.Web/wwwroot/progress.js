// Keeps a page about something that is going on up to date; without JavaScript the page reloads itself.
const place = document.querySelector("[data-progress=running]");

async function look() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("[data-progress=running]");
  if (!answer.ok || !now) {
    location.reload();
    return;
  }
  if (now.innerHTML !== place.innerHTML) {
    place.innerHTML = now.innerHTML;
  }
  setTimeout(look, 1500);
}

if (place) {
  setTimeout(look, 1000);
}
