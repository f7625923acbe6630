// Tells of news and gives keys; without it everything is there. Asks nothing but its own desk, and nothing moves by itself.
(function () {
  'use strict';
  var live = document.getElementById('live');
  var story = document.body.dataset.story;
  var known = Number(document.body.dataset.batch || 0);
  var loaded = known;

  // News: a line that says so, with a link. The page stays as it is until the reader loads it again.
  function tell(event) {
    var news;
    try { news = JSON.parse(event.data); } catch { return; }
    if (!(news.batch > known)) return;
    known = news.batch;
    fetch('/news?after=' + loaded + (story ? '&story=' + encodeURIComponent(story) : '')).then(function (answer) { return answer.json(); }).then(function (came) {
      var link = document.createElement('a');
      link.href = location.pathname + location.search;
      link.textContent = 'Load again';
      live.replaceChildren((came.articles ? came.articles + (came.articles === 1 ? ' new report' : ' new reports') : 'Something changed') + (came.here ? ', this story among what changed. ' : '. '), link);
    }).catch(function () { /* the desk was stopped: there is no news */ });
  }
  if (live && window.EventSource) {
    var source = new EventSource('/live');
    ['change', 'beat'].forEach(function (name) { source.addEventListener(name, tell); });
    window.addEventListener('pagehide', function () { source.close(); });
  }

  // The words that a citation led to come into view, also where the layers' marks cut them.
  var at = document.getElementById('at');
  if (at && location.hash === '#at') at.scrollIntoView({ block: 'center' });

  // Keys: / to the search, j and k from finding to finding.
  var findings = Array.from(document.querySelectorAll('.finding'));
  function jump(step) {
    if (!findings.length) return;
    var now = findings.indexOf(document.activeElement && document.activeElement.closest('.finding'));
    var next = findings[now < 0 ? (step > 0 ? 0 : findings.length - 1) : (now + step + findings.length) % findings.length];
    for (var fold = next.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  }
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var typing = event.target instanceof Element && event.target.closest('input, textarea, select');
    if (typing && typing.type !== 'checkbox' && typing.type !== 'radio') return;
    if (event.key === '/') {
      event.preventDefault();
      (document.querySelector('main input[type=search]') || document.getElementById('quick')).focus();
    } else if (event.key === 'j') jump(1);
    else if (event.key === 'k') jump(-1);
  });
})();
