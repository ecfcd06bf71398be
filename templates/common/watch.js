// Renews the findings and the report at each build, keeps what the reader looks at, and leads from a finding to its place in the report.
(function () {
  'use strict';
  var body = document.body;
  var paper = document.getElementById('paper');
  var state = document.getElementById('state');
  var number = body.dataset.number;
  var shown = body.dataset.page;
  var busy = false;
  var again = false;

  function frame() {
    return paper.querySelector('iframe:not(.arriving)');
  }

  // The part of the report at the top of the window, and how far it is from there: what is written above it may grow.
  function place(inside) {
    var parts = inside.document.querySelectorAll('[id]');
    var found = null;
    for (var i = 0; i < parts.length; i++) {
      var top = parts[i].getBoundingClientRect().top;
      if (parts[i].getClientRects().length && top <= 1 && (!found || top >= found.top)) found = { id: parts[i].id, top: top };
    }
    return { id: found && found.id, top: found ? found.top : 0, y: inside.scrollY, x: inside.scrollX };
  }

  function goTo(inside, was) {
    var part = was.id && inside.document.getElementById(was.id);
    var y = was.y > 0 && part ? part.getBoundingClientRect().top + inside.scrollY - was.top : was.y;
    inside.scrollTo({ left: was.x, top: y, behavior: 'instant' });
  }

  function renewReport(page) {
    paper.querySelectorAll('iframe.arriving').forEach(function (late) { late.remove(); });
    var next = document.createElement('iframe');
    next.title = paper.getAttribute('aria-label');
    next.className = 'arriving';
    next.src = 'report?' + page;
    next.addEventListener('load', function () {
      var old = frame();
      if (old && old.contentWindow) goTo(next.contentWindow, place(old.contentWindow));
      var held = old && document.activeElement === old;
      next.className = '';
      paper.querySelectorAll('.empty').forEach(function (word) { word.remove(); });
      if (old) old.remove();
      if (held) next.focus();
    });
    paper.appendChild(next);
  }

  function open(findings) {
    return Array.prototype.map.call(findings.querySelectorAll('details[open]'), function (part) { return part.dataset.part; });
  }

  function renewFindings(next) {
    var old = document.getElementById('findings');
    var top = old.scrollTop;
    var held = old.contains(document.activeElement) ? document.activeElement.textContent : null;
    open(old).forEach(function (name) {
      var part = next.querySelector('details[data-part="' + name + '"]');
      if (part) part.open = true;
    });
    old.replaceWith(next);
    next.scrollTop = top;
    if (held === null) return;
    var same = Array.prototype.filter.call(next.querySelectorAll('a, summary'), function (link) { return link.textContent === held; })[0];
    (same || next).focus({ preventScroll: true });
  }

  function renew() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    fetch('./', { cache: 'no-store' }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    }).then(function (html) {
      var page = new DOMParser().parseFromString(html, 'text/html');
      number = page.body.dataset.number;
      document.title = page.title;
      state.textContent = page.getElementById('state').textContent;
      renewFindings(document.adoptNode(page.getElementById('findings')));
    }).catch(lost).then(function () {
      busy = false;
      if (again) {
        again = false;
        renew();
      }
    });
  }

  function lost() {
    state.textContent = body.dataset.lost;
    state.className = 'lost';
  }

  var builds = new EventSource('events');
  builds.addEventListener('message', function (event) {
    var back = state.className === 'lost';
    state.className = '';
    var told = event.data.split(' ');
    if (told[1] !== shown && told[1] !== '0') {
      shown = told[1];
      renewReport(shown);
    }
    if (told[0] !== number || back) renew();
  });
  builds.addEventListener('error', lost);

  // What is in quotation marks of a selector.
  function named(name, value) {
    return '[' + name + '=' + JSON.stringify(value) + ']';
  }

  function bare(text) {
    return text.replace(/\s+/g, '');
  }

  function figure(report, key, unit) {
    return (unit && report.querySelector('td' + named('data-figure', key + '@' + unit))) ||
      report.querySelector('td' + named('data-figure', key)) ||
      report.querySelector('td' + named('data-figure', key + '/total')) ||
      report.querySelector('td[data-figure^=' + JSON.stringify(key + '/') + ']') ||
      report.querySelector(named('data-figure', key));
  }

  // The smallest part that holds the words: of two, the inner one comes later.
  function paragraph(section, words) {
    var found = null;
    if (words) {
      section.querySelectorAll('p, li, h2, h3, h4, h5, h6, th, td, dd, blockquote').forEach(function (part) {
        if (bare(part.textContent).indexOf(bare(words)) >= 0 && (!found || found.contains(part))) found = part;
      });
    }
    return found || section.querySelector('h2') || section;
  }

  function show(part, report) {
    report.querySelectorAll('[data-shown]').forEach(function (other) {
      other.removeAttribute('data-shown');
      other.style.outline = '';
      other.style.outlineOffset = '';
    });
    part.setAttribute('data-shown', '');
    part.style.outline = '3px solid currentColor';
    part.style.outlineOffset = '2px';
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
    part.scrollIntoView({ block: 'center', behavior: 'instant' });
    part.focus({ preventScroll: true });
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest('#findings a[data-figure]');
    if (!link) return;
    event.preventDefault();
    var report = frame() && frame().contentDocument;
    if (!report) return;
    var section = link.dataset.section && report.getElementById(link.dataset.section);
    var part = link.dataset.figure ? figure(report, link.dataset.figure, link.dataset.unit) : section && paragraph(section, link.dataset.words);
    if (!part) {
      state.textContent = link.closest('#findings').dataset.nowhere;
      return;
    }
    frame().focus();
    show(part, report);
  });
})();
