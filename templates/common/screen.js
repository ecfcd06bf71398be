// Shows a figure's source beside it while it is pointed at or has the focus. Without this, the figure is a link to the same words.
(function () {
  'use strict';
  var tip = document.createElement('div');
  tip.id = 'source-tip';
  tip.className = 'tip';
  tip.setAttribute('role', 'tooltip');
  tip.hidden = true;
  (document.querySelector('main') || document.body).appendChild(tip);
  var shown = null;
  var leaving = 0;

  function hide() {
    clearTimeout(leaving);
    tip.hidden = true;
    if (shown) shown.removeAttribute('aria-describedby');
    shown = null;
  }

  function show(figure) {
    clearTimeout(leaving);
    var note = figure !== shown && document.getElementById(figure.hash.slice(1));
    if (!note) return;
    hide();
    shown = figure;
    tip.textContent = '';
    Array.prototype.forEach.call(note.childNodes, function (part) {
      var line = document.createElement('p');
      line.textContent = part.textContent;
      tip.appendChild(line);
    });
    tip.hidden = false;
    figure.setAttribute('aria-describedby', tip.id);
    var box = figure.getBoundingClientRect();
    var room = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(box.left, room - tip.offsetWidth - 8));
    var below = box.bottom + tip.offsetHeight + 8 < window.innerHeight || box.top < tip.offsetHeight + 8;
    tip.style.left = left + window.pageXOffset + 'px';
    tip.style.top = (below ? box.bottom + 4 : box.top - tip.offsetHeight - 4) + window.pageYOffset + 'px';
  }

  function figureAt(event) {
    return event.target.closest ? event.target.closest('a.figure') : null;
  }

  ['mouseover', 'focusin'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      var figure = figureAt(event);
      if (figure) show(figure);
      else if (tip.contains(event.target)) clearTimeout(leaving);
    });
  });
  document.addEventListener('mouseout', function (event) {
    if (figureAt(event) || tip.contains(event.target)) leaving = setTimeout(hide, 200);
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('click', hide);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') hide();
  });
})();
