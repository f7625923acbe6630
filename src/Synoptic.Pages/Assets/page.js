// Makes the page quicker; without it everything is there. No request, no timer, nothing moves by itself.
(function () {
  'use strict';
  var find = document.getElementById('find');
  var found = document.getElementById('found');
  var lines = Array.from(document.querySelectorAll(found.dataset.lines || 'main .line'));
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

  // Any two reports side by side: texts and passages are taken from what the page has.
  var word = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
  function words(text, start, end) {
    return Array.from(text.slice(start, end).matchAll(word), function (m) {
      return { key: m[0].toLowerCase().replace(/’/g, "'"), start: start + m.index, end: start + m.index + m[0].length };
    });
  }
  // Words of a and b that the other does not have, by the longest common row; what is too long for that is left unmarked.
  function changes(a, b) {
    var head = 0, tail = 0;
    while (head < a.length && head < b.length && a[head].key === b[head].key) head++;
    while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail].key === b[b.length - 1 - tail].key) tail++;
    var n = a.length - head - tail, m = b.length - head - tail, marks = [[], []];
    if (n * m > 4000000) return marks;
    var table = [];
    for (var i = n; i >= 0; i--) {
      table[i] = new Uint16Array(m + 1);
      for (var j = m - 1; i < n && j >= 0; j--) table[i][j] = a[head + i].key === b[head + j].key ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
    for (var x = 0, y = 0; x < n || y < m;) {
      var fromX = x, fromY = y;
      while ((x < n || y < m) && !(x < n && y < m && a[head + x].key === b[head + y].key)) {
        if (y === m || (x < n && table[x + 1][y] >= table[x][y + 1])) x++;
        else y++;
      }
      var swapped = x > fromX && y > fromY;
      if (x > fromX) marks[0].push({ start: a[head + fromX].start, end: a[head + x - 1].end, name: swapped ? 'swapped' : 'lost' });
      if (y > fromY) marks[1].push({ start: b[head + fromY].start, end: b[head + y - 1].end, name: swapped ? 'swapped' : 'added' });
      while (x < n && y < m && a[head + x].key === b[head + y].key) { x++; y++; }
    }
    return marks;
  }
  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
  // The paragraphs of a report and where each begins; what was dropped is no part of it.
  function read(id) {
    var report = document.getElementById(id), text = '', parts = [];
    report.querySelectorAll('.text > p:not(.dropped)').forEach(function (p) {
      var copy = p.cloneNode(true), at = Number(p.dataset.at);
      copy.querySelectorAll('.dropped').forEach(function (d) { d.remove(); });
      text = text.padEnd(at, '\n') + copy.textContent;
      parts.push({ start: at, end: text.length });
    });
    return { id: id, text: text, parts: parts };
  }
  function column(report, option, passages, marks, side, prefix) {
    var place = make('div', 'column'), from = make('p', 'from'), body = make('div', 'words'), link = make('a', '', option.text);
    place.tabIndex = 0;
    place.setAttribute('role', 'region');
    place.setAttribute('aria-label', option.text + (side === 'a' ? ', left' : ', right'));
    link.href = '#' + report.id;
    from.append(link);
    place.append(from, body);
    report.parts.forEach(function (part) {
      var p = make('p');
      p.dir = 'auto';
      function words(into, start, end) {
        marks.forEach(function (mark) {
          if (mark.end <= start || mark.start >= end) return;
          into.append(report.text.slice(start, Math.max(start, mark.start)), make('span', mark.name, report.text.slice(Math.max(start, mark.start), Math.min(end, mark.end))));
          start = Math.min(end, mark.end);
        });
        into.append(report.text.slice(start, end));
      }
      var at = part.start;
      passages.forEach(function (passage) {
        var start = Math.max(at, passage.start), end = Math.min(part.end, passage.end);
        if (start >= end) return;
        p.append(report.text.slice(at, start));
        var span = make('span', 'both');
        if (!passage.shown) {
          passage.shown = true;
          span.id = prefix + side + passage.number;
          var number = make('a', 'passageno');
          number.href = '#' + prefix + (side === 'a' ? 'b' : 'a') + passage.number;
          number.setAttribute('aria-label', 'Passage ' + passage.number + ': show it in the other');
          number.textContent = passage.number;
          span.append(number);
        }
        words(span, start, end);
        p.append(span);
        at = end;
      });
      p.append(report.text.slice(at, part.end));
      body.append(p);
    });
    return place;
  }
  document.querySelectorAll('.chooser').forEach(function (chooser) {
    var selects = chooser.querySelectorAll('select'), said = chooser.querySelector('.tellshared'), beside = chooser.querySelector('.beside');
    var pairs = new Map();
    chooser.dataset.pairs.split(';').forEach(function (line) {
      var parts = line.split(' ');
      if (parts.length > 4) pairs.set(parts[0] + ' ' + parts[1], parts);
    });
    function lay() {
      var one = selects[0].value, other = selects[1].value;
      beside.replaceChildren();
      if (one === other) {
        said.textContent = 'These are one report; choose another.';
        return;
      }
      var pair = pairs.get(one + ' ' + other), turned = !pair && pairs.get(other + ' ' + one), found = pair || turned;
      var names = [selects[0].selectedOptions[0], selects[1].selectedOptions[0]];
      var a = read(one), b = read(other), passages = [[], []], marks = [[], []];
      for (var i = 4, number = 1; found && i + 3 < found.length; i += 4, number++) {
        var spans = [{ start: +found[i], end: +found[i + 1], number: number }, { start: +found[i + 2], end: +found[i + 3], number: number }];
        var differ = changes(words(turned ? b.text : a.text, spans[0].start, spans[0].end), words(turned ? a.text : b.text, spans[1].start, spans[1].end));
        if (turned) { spans.reverse(); differ.reverse(); }
        passages[0].push(spans[0]);
        passages[1].push(spans[1]);
        marks[0] = marks[0].concat(differ[0]);
        marks[1] = marks[1].concat(differ[1]);
      }
      [passages, marks].forEach(function (both) { both.forEach(function (list) { list.sort(function (x, y) { return x.start - y.start; }); }); });
      beside.append(column(a, names[0], passages[0], marks[0], 'a', chooser.dataset.story + 'any'), column(b, names[1], passages[1], marks[1], 'b', chooser.dataset.story + 'any'));
      if (!found) {
        said.textContent = chooser.dataset.all === 'true' ? 'They share no passage: neither was found to have taken its words from the other.' : 'No passage that they share is on this page; dossier.json has all pairs.';
        return;
      }
      var count = passages[0].length;
      said.textContent = 'They share ' + count + (count === 1 ? ' passage' : ' passages') + ' (' + found[2].replace(/_/g, ' ') + '). ' + (found[3] === '1' ? names[turned ? 0 : 1].dataset.name + ' took the words from ' + names[turned ? 1 : 0].dataset.name + '.' : 'Who took them from whom is not known.');
    }
    selects.forEach(function (select) { select.addEventListener('change', lay); });
    chooser.hidden = false;
  });
})();
