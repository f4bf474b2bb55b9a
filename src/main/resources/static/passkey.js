// Passkeys: hands the question in the form to the device and its answer back into the form, which is then sent as any other.
(() => {
  const form = document.querySelector("form[data-passkey]");
  if (!form) return;
  const note = form.querySelector(".form-problem");
  const say = words => {
    note.textContent = words;
    note.hidden = false;
  };
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), each => each.charCodeAt(0));
  const text = buffer =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const keys = list => (list || []).map(key => ({ ...key, id: bytes(key.id) }));

  const create = async options => {
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: keys(options.excludeCredentials),
      },
    });
    return answer(made, {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    });
  };
  const get = async options => {
    const signed = await navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: keys(options.allowCredentials) },
    });
    return answer(signed, {
      authenticatorData: text(signed.response.authenticatorData),
      clientDataJSON: text(signed.response.clientDataJSON),
      signature: text(signed.response.signature),
      userHandle: signed.response.userHandle ? text(signed.response.userHandle) : null,
    });
  };
  const answer = (credential, response) => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment,
  });

  if (!window.PublicKeyCredential) say("这个浏览器不支持通行密钥，请换一个浏览器，或者用密码登录。");
  form.addEventListener("submit", async event => {
    event.preventDefault();
    try {
      const options = JSON.parse(form.dataset.options);
      const result = await (form.dataset.passkey === "create" ? create(options) : get(options));
      form.elements.credential.value = JSON.stringify(result);
      form.submit();
    } catch (failed) {
      say(
        failed.name === "InvalidStateError" ? "这台设备已经添加过通行密钥，不用重复添加。"
          : failed.name === "SecurityError" ? "通行密钥只能在本平台的正式网址上使用，请核对浏览器地址栏中的网址。"
          : "没有完成验证。请再试一次，或者用密码登录。");
    }
  });
})();
