// Makes the page quicker; without it everything is there. No request, no timer, nothing moves by itself.
(function () {
  'use strict';
  var find = document.getElementById('find');
  var found = document.getElementById('found');
  var lines = Array.from(document.querySelectorAll('main .line'));
  var texts = null;
  document.querySelectorAll('.find, .keys, .order').forEach(function (part) { part.hidden = false; });

  // Filter: only lines with the words stay.
  function filter() {
    var wanted = find.value.trim().toLowerCase();
    var left = 0;
    // Read once: an index has thousands of lines.
    texts = texts || lines.map(function (line) { return line.textContent.toLowerCase(); });
    lines.forEach(function (line, i) {
      var show = !wanted || texts[i].includes(wanted);
      line.classList.toggle('filtered', !show);
      if (show) {
        left++;
        if (wanted) for (var at = line.closest('details'); at; at = at.parentElement.closest('details')) at.open = true;
      }
    });
    found.textContent = wanted ? left + ' ' + (left === 1 ? found.dataset.one || 'line' : found.dataset.many || 'lines') : '';
  }
  find.addEventListener('input', filter);

  // Another order of an index; lines that are alike in it keep the first one.
  var order = document.getElementById('order');
  if (order) order.addEventListener('change', function () {
    var list = document.getElementById('severallist');
    document.getElementById('ordered').textContent = order.value === 'number' || order.value === 'disputed' ? order.selectedOptions[0].text + ' first' : order.selectedOptions[0].text;
    var by = {
      number: function () { return 0; },
      disputed: function (a, b) { return b.dataset.disputed - a.dataset.disputed; },
      newest: function (a, b) { return b.dataset.day < a.dataset.day ? -1 : b.dataset.day > a.dataset.day ? 1 : 0; },
      // Stories without a day come last either way.
      oldest: function (a, b) { return !a.dataset.day - !b.dataset.day || (a.dataset.day < b.dataset.day ? -1 : a.dataset.day > b.dataset.day ? 1 : 0); },
    }[order.value];
    list.append.apply(list, Array.from(list.children).sort(function (a, b) { return by(a, b) || a.dataset.number - b.dataset.number; }));
  });

  // Fold state in the address: the parts that are folded, by number.
  var folds = Array.from(document.querySelectorAll('details.part, .reportbody > details'));
  var initial = folds.map(function (fold) { return fold.open; });
  function remember() {
    var turned = folds.map(function (fold, i) { return fold.open === initial[i] ? -1 : i; }).filter(function (i) { return i >= 0; });
    var address = new URL(location.href);
    if (turned.length) address.searchParams.set('fold', turned.join('.'));
    else address.searchParams.delete('fold');
    try { history.replaceState(null, '', address.search + address.hash || location.pathname); } catch { /* some browsers keep the address of a file as it is */ }
  }
  (new URL(location.href).searchParams.get('fold') || '').split('.').forEach(function (i) {
    if (/^\d{1,6}$/.test(i) && folds[i]) folds[i].open = !initial[i];
  });
  folds.forEach(function (fold) { fold.addEventListener('toggle', remember); });

  // Keys: j and k go from finding to finding, / to the filter, ? to help.
  var findings = Array.from(document.querySelectorAll('.finding'));
  function jump(step) {
    var shown = findings.filter(function (f) { return !f.classList.contains('filtered'); });
    if (!shown.length) return;
    var at = shown.indexOf(document.activeElement && document.activeElement.closest('.finding'));
    var next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length];
    for (var fold = next.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  }
  var help = null;
  function showHelp() {
    if (!help) {
      help = document.createElement('dialog');
      help.setAttribute('aria-label', 'Keys');
      var list = document.createElement('dl');
      [['j', 'next finding'], ['k', 'previous finding'], ['/', 'find lines with a word'], ['Esc', 'leave the filter or this help'], ['?', 'this help']].forEach(function (key) {
        var name = document.createElement('dt');
        var kbd = document.createElement('kbd');
        kbd.textContent = key[0];
        name.append(kbd);
        var what = document.createElement('dd');
        what.textContent = key[1];
        list.append(name, what);
      });
      var close = document.createElement('button');
      close.textContent = 'Close';
      close.addEventListener('click', function () { help.close(); });
      help.append(list, close);
      document.body.append(help);
    }
    if (help.open) help.close();
    else help.showModal();
  }
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var typing = event.target instanceof Element && event.target.closest('input, textarea, select');
    if (event.key === 'Escape' && typing === find) {
      find.value = '';
      filter();
      find.blur();
    }
    if (typing && typing.type !== 'checkbox') return;
    if (event.key === 'j') jump(1);
    else if (event.key === 'k') jump(-1);
    else if (event.key === '/') {
      event.preventDefault();
      find.focus();
    } else if (event.key === '?') showHelp();
  });

  // Diff on hover: words of a passage that its partner does not have.
  function words(text) { return text.match(/[\p{L}\p{N}]+|[^\s]/gu) || []; }
  function common(a, b) {
    var table = [];
    for (var i = a.length; i >= 0; i--) {
      table[i] = new Uint16Array(b.length + 1);
      for (var j = b.length - 1; i < a.length && j >= 0; j--) table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
    var kept = [new Set(), new Set()];
    for (var x = 0, y = 0; x < a.length && y < b.length;) {
      if (a[x] === b[y]) { kept[0].add(x++); kept[1].add(y++); }
      else if (table[x + 1][y] >= table[x][y + 1]) x++;
      else y++;
    }
    return kept;
  }
  function draw(passage, kept) {
    var text = passage.textContent;
    var parts = document.createDocumentFragment();
    var end = 0, index = 0;
    for (var match of text.matchAll(/[\p{L}\p{N}]+|[^\s]/gu)) {
      parts.append(text.slice(end, match.index));
      if (kept.has(index++)) parts.append(match[0]);
      else {
        var differs = document.createElement('span');
        differs.className = 'differs';
        differs.textContent = match[0];
        parts.append(differs);
      }
      end = match.index + match[0].length;
    }
    parts.append(text.slice(end));
    passage.replaceChildren(parts);
  }
  document.querySelectorAll('.pair').forEach(function (pair) {
    pair.addEventListener('mouseenter', function () {
      var sides = pair.querySelectorAll('.passage');
      if (sides.length !== 2) return;
      var a = words(sides[0].textContent), b = words(sides[1].textContent);
      // Beyond that, the table of common words would be felt.
      if (a.length > 1500 || b.length > 1500) return;
      var kept = common(a, b);
      draw(sides[0], kept[0]);
      draw(sides[1], kept[1]);
    }, { once: true });
  });
})();
