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

  // A table takes the Tab key once: arrow keys, Home and End go to its other figures. Without this each is a stop of its own.
  function figuresOf(part) {
    return Array.prototype.slice.call(part.querySelectorAll('td a.figure'));
  }

  function below(figure, step) {
    var cell = figure.closest('td');
    var row = cell.parentNode;
    var column = Array.prototype.indexOf.call(row.querySelectorAll('td'), cell);
    var rows = Array.prototype.slice.call(row.closest('table').querySelectorAll('tbody tr'));
    for (var i = rows.indexOf(row) + step; rows[i]; i += step) {
      var other = rows[i].querySelectorAll('td')[column];
      if (other && other.querySelector('a.figure')) return other.querySelector('a.figure');
    }
    return null;
  }

  function goal(figure, key) {
    var all = figuresOf(figure.closest('table'));
    var row = figuresOf(figure.closest('tr'));
    switch (key) {
      case 'ArrowRight': return all[all.indexOf(figure) + 1];
      case 'ArrowLeft': return all[all.indexOf(figure) - 1];
      case 'ArrowDown': return below(figure, 1);
      case 'ArrowUp': return below(figure, -1);
      case 'Home': return row[0];
      case 'End': return row[row.length - 1];
      default: return null;
    }
  }

  Array.prototype.forEach.call(document.querySelectorAll('table'), function (table) {
    figuresOf(table).slice(1).forEach(function (figure) {
      figure.tabIndex = -1;
    });
  });
  Array.prototype.forEach.call(document.querySelectorAll('a[data-keys]'), function (skip) {
    skip.textContent += skip.getAttribute('data-keys');
  });
  document.addEventListener('focusin', function (event) {
    var figure = figureAt(event);
    if (!figure || figure.tabIndex === 0 || !figure.closest('td')) return;
    figure.closest('table').querySelector('td a.figure:not([tabindex="-1"])').tabIndex = -1;
    figure.tabIndex = 0;
  });
  document.addEventListener('keydown', function (event) {
    var figure = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? null : figureAt(event);
    var next = figure && figure.closest('td') && goal(figure, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('click', hide);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') hide();
  });
})();
