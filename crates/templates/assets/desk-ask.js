// What is asked of the server while an editor decides, shown in place: the mails that would go, a text to start
// from, a note for colleagues. Without this the same forms load the page again.
'use strict';
(() => {
  const desk = window.Desk;
  if (!desk) return;
  const { form, panel, $, say, word, boxes, chosen, more } = desk;
  // The answer to a form has an address that cannot be loaded again; the case has one that can.
  const here = panel && panel.dataset.here;
  if (here && window.location.pathname !== here) window.history.replaceState(null, '', here);
  async function answer(of, fields) {
    const response = await fetch(of.getAttribute('action'), { method: 'POST', body: fields });
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  }
  const focus = (id) => { const element = document.getElementById(id); if (element) element.focus(); return Boolean(element); };
  // ---- notes, and handing the case over
  // Without this script a note is sent with what stands in the decision's form, so that nothing of it is lost. Here it
  // is sent alone.
  function alone(notes) {
    for (const part of notes.querySelectorAll('[form]')) {
      part.removeAttribute('form');
      part.removeAttribute('formaction');
    }
  }
  const notes = document.getElementById('notities');
  if (notes) alone(notes);
  document.addEventListener('submit', async (event) => {
    const written = event.target;
    if (written.id !== 'nieuwe-notitie') return;
    event.preventDefault();
    const button = $('button', written);
    if (button.disabled) return;
    button.disabled = true;
    const page = await answer(written, new URLSearchParams(new FormData(written)));
    const fresh = page.getElementById('notities');
    // Signed out meanwhile: nothing was kept, and the form as it is leads to signing in and back.
    if (!fresh) { button.disabled = false; return written.submit(); }
    alone(fresh);
    document.getElementById('notities').replaceWith(document.adoptNode(fresh));
    focus('f-body');
    say(word('noted'));
  });
  more.j = () => focus('f-body');
  more.d = () => {
    const part = document.getElementById('overdragen');
    if (part) { part.open = true; focus('f-editor_id'); }
  };
  if (!form) return;
  // ---- the mails that a decision would send
  const place = document.getElementById('mailplaats');
  const show = document.getElementById('toon-mail');
  async function mails() {
    const fields = new URLSearchParams(new FormData(form));
    // Nothing chosen yet: the button that decides at once is what the editor asks about.
    if (!chosen() && $('[data-direct=publish]', form)) fields.set('direct', 'publish');
    fields.set('toon', 'mail');
    const page = await answer(form, fields);
    const found = page.getElementById('mailvoorbeeld') || page.querySelector('.error-summary');
    if (!found) return form.requestSubmit(show);
    found.tabIndex = -1;
    place.replaceChildren(document.adoptNode(found));
    found.scrollIntoView({ block: 'nearest' });
    return found.focus({ preventScroll: true });
  }
  show.addEventListener('click', (event) => { event.preventDefault(); mails(); });
  more.l = mails;
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    place.replaceChildren();
    show.focus();
  });
  // ---- a text to start from
  const reasons = document.getElementById('f-reasons');
  const insert = document.getElementById('tekst-invoegen');
  let inserted = '';
  let turn = 0;
  async function found() {
    const articles = boxes('articles').filter((box) => box.checked).map((box) => box.value);
    if (!['return', 'reject', 'take_down'].includes(chosen()) || !articles.length) return null;
    const query = new URLSearchParams({ article: articles.join(','), action: chosen(), language: reasons.lang });
    turn += 1;
    const asked = turn;
    const response = await fetch(`/api/editorial/v1/reasons?${query}`);
    return response.ok && asked === turn ? (await response.json()).text : null;
  }
  // As long as nothing else is written, the text follows the articles. It is selected: typing replaces it.
  async function follow() {
    const before = reasons.value.trim();
    if (before !== inserted) return;
    const text = await found();
    if (text === null || reasons.value.trim() !== before || text === before) return;
    reasons.value = text;
    inserted = text.trim();
    if (document.activeElement === reasons) reasons.select();
    say(word('inserted'));
  }
  async function add() {
    const text = await found();
    if (text === null) return say(word('needs'));
    const written = reasons.value.trimEnd();
    if (!written.includes(text)) reasons.value = written ? `${written}\n\n${text}` : text;
    if (!written) inserted = text.trim();
    say(word('inserted'));
    return reasons.focus();
  }
  form.addEventListener('geopend', follow);
  form.addEventListener('change', (event) => { if (['articles', 'action'].includes(event.target.name)) follow(); });
  insert.addEventListener('click', (event) => { event.preventDefault(); add(); });
  more.x = add;
})();
