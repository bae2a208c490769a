// Signing in with a passkey, and adding one. Forms marked data-passkey stay hidden where the browser cannot do it.
const able = window.PublicKeyCredential
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function"
  && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

async function options(form) {
  const token = form.querySelector("input[name=__RequestVerificationToken]").value;
  const answer = await fetch(form.dataset.options, { method: "POST", headers: { RequestVerificationToken: token }, credentials: "same-origin" });
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status}.`);
  }
  return answer.json();
}

async function ask(form) {
  const json = await options(form);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
}

for (const form of able ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const status = form.querySelector("[data-passkey-status]");
    status.textContent = "Waiting for your device";
    try {
      form.elements.Passkey.value = JSON.stringify(await ask(form));
      form.submit();
    } catch {
      status.textContent = "Your device gave no passkey. Try again, or use your password.";
    }
  });
}
