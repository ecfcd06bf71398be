// Opens each page in a frame of a given width, points at its first figure, runs axe, and writes what was seen into the document.
(async function () {
  const axeSource = document.getElementById('axe').textContent;
  const pages = JSON.parse(document.getElementById('pages').textContent);
  const text = base64 => new TextDecoder().decode(Uint8Array.from(atob(base64), c => c.charCodeAt(0)));
  const seen = [];
  for (const page of pages) {
    const frame = document.createElement('iframe');
    frame.title = page.name;
    frame.style.cssText = 'border:0;height:900px;width:' + page.width + 'px';
    const loaded = new Promise(done => { frame.onload = done; });
    frame.srcdoc = text(page.html);
    document.body.appendChild(frame);
    await loaded;
    const inner = frame.contentDocument;
    const root = inner.documentElement;
    const result = {
      name: page.name,
      width: frame.contentWindow.innerWidth,
      dark: frame.contentWindow.matchMedia('(prefers-color-scheme: dark)').matches,
      overflow: root.scrollWidth - root.clientWidth,
      tip: '',
      note: '',
      afterEscape: 'none',
      violations: []
    };
    const figure = inner.querySelector('a.figure');
    const tip = inner.querySelector('[role=tooltip]');
    if (figure && tip) {
      result.note = inner.getElementById(figure.hash.slice(1)).textContent;
      figure.dispatchEvent(new frame.contentWindow.MouseEvent('mouseover', {bubbles: true}));
      result.tip = tip.hidden ? '' : tip.textContent;
      figure.dispatchEvent(new frame.contentWindow.KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
      result.afterEscape = tip.hidden ? 'hidden' : 'shown';
      figure.dispatchEvent(new frame.contentWindow.FocusEvent('focusin', {bubbles: true}));
    }
    result.scrolling = [...inner.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth).map(box => box.id);
    result.title = '';
    for (const heading of inner.querySelectorAll('h1.title, .report-title')) {
      const walker = inner.createTreeWalker(heading, 4);
      for (let top = null, node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let i = 0; i < node.length; i++) {
          const range = inner.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const at = range.getBoundingClientRect();
          if (at.width > 0) {
            result.title += (top !== null && at.top > top + 4 ? '|' : '') + node.data[i];
            top = at.top;
          }
        }
      }
    }
    const figures = table => [...table.querySelectorAll('td a.figure')];
    const tables = [...inner.querySelectorAll('table')].filter(table => figures(table).length > 1);
    result.stops = tables.every(table => figures(table).filter(link => link.tabIndex === 0).length === 1);
    result.reached = tables.every(table => {
      const seen = new Set();
      for (let link = figures(table)[0]; link && !seen.has(link) && seen.size < 20;) {
        seen.add(link);
        link.focus();
        link.dispatchEvent(new frame.contentWindow.KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true, cancelable: true}));
        link = inner.activeElement;
      }
      return seen.size === Math.min(20, figures(table).length);
    });
    const script = inner.createElement('script');
    script.textContent = axeSource;
    inner.head.appendChild(script);
    const found = await frame.contentWindow.axe.run(inner, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations', 'passes']
    });
    result.passes = found.passes.length;
    for (const violation of found.violations) {
      for (const node of violation.nodes.slice(0, 3)) {
        result.violations.push(violation.id + ' ' + node.html.slice(0, 300) + ' ' + node.failureSummary);
      }
    }
    seen.push(result);
    frame.remove();
  }
  document.getElementById('seen').textContent = JSON.stringify(seen);
})().catch(fault => { document.getElementById('seen').textContent = 'fault: ' + fault; });
