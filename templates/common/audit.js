// Sorts the issuers by a column and shows those that a word or a rule picks. Without this the table is whole and in the order of the issuers.
(function () {
  'use strict';
  var table = document.querySelector('table.audit');
  var controls = document.querySelector('.controls');
  if (!table || !controls) return;
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var find = document.getElementById('find');
  var rule = document.getElementById('by-rule');
  var shown = document.getElementById('shown');
  controls.hidden = false;

  function pick() {
    var word = find.value.trim().toLowerCase();
    var count = 0;
    rows.forEach(function (row) {
      var words = row.cells[0].textContent + ' ' + row.cells[1].textContent + ' ' + row.cells[2].textContent;
      var fits = words.toLowerCase().indexOf(word) >= 0 &&
        (!rule.value || (' ' + row.getAttribute('data-rules') + ' ').indexOf(' ' + rule.value + ' ') >= 0);
      row.hidden = !fits;
      count += fits ? 1 : 0;
      var details = document.getElementById(row.getAttribute('data-for'));
      if (details) details.hidden = !fits;
    });
    shown.textContent = count;
  }

  function value(row, column, isNumber) {
    var cell = row.cells[column];
    var text = cell ? cell.textContent.trim() : '';
    return isNumber ? (text === '' || isNaN(text) ? -1 : Number(text)) : text;
  }

  function sort(head, column) {
    var isNumber = head.getAttribute('data-sort') === 'number';
    var down = head.getAttribute('aria-sort') ? head.getAttribute('aria-sort') === 'ascending' : isNumber;
    Array.prototype.forEach.call(table.querySelectorAll('thead th'), function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    rows.sort(function (one, other) {
      var a = value(one, column, isNumber);
      var b = value(other, column, isNumber);
      var order = isNumber ? a - b : a.localeCompare(b, document.documentElement.lang);
      return down ? -order : order;
    });
    rows.forEach(function (row) { body.appendChild(row); });
  }

  Array.prototype.forEach.call(table.querySelectorAll('thead th'), function (head, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () { sort(head, column); });
  });
  find.addEventListener('input', pick);
  rule.addEventListener('change', pick);

  // A number leads to its findings, also while others are shown.
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[href^="#r"]') : null;
    var goal = link && document.getElementById(link.hash.slice(1));
    var report = goal && goal.closest('.report');
    if (report) report.hidden = false;
  });
})();
