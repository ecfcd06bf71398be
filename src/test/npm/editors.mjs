// What an editor gives back of each page in a folder that is pasted into it, in a browser: node editors.mjs tinymce|wangeditor CHROMIUM FROM TO
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [editor, chromium, from, to] = process.argv.slice(2);
const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const batch = 20;

const scripts = {
  tinymce: `<script src="file://${modules}/tinymce/tinymce.min.js"></script><textarea id="editor"></textarea><script>
    tinymce.init({ selector: '#editor', license_key: 'gpl', plugins: 'table lists link', skin: false, content_css: false })
      .then(([it]) => done(pages.map(page => { it.setContent(page); return it.getContent(); })));
  </script>`,
  wangeditor: `<script src="file://${modules}/@wangeditor/editor/dist/index.js"></script><div id="editor"></div><script>
    const it = wangEditor.createEditor({ selector: '#editor', html: '<p></p>' });
    done(pages.map(page => { it.setHtml(page); return it.getHtml(); }));
  </script>`,
};

function edited(pages) {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  try {
    const driver = join(folder, 'driver.html');
    const base64 = Buffer.from(JSON.stringify(pages)).toString('base64');
    writeFileSync(driver, `<!DOCTYPE html><meta charset="utf-8"><pre id="seen"></pre><script>
      const pages = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob('${base64}'), c => c.charCodeAt(0))));
      const done = texts => { document.getElementById('seen').textContent = btoa(unescape(encodeURIComponent(JSON.stringify(texts)))); };
    </script>${scripts[editor]}`);
    const words = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--allow-file-access-from-files',
      '--host-resolver-rules=MAP * ~NOTFOUND', `--user-data-dir=${join(folder, 'profile')}`, '--virtual-time-budget=60000',
      '--dump-dom', `file://${driver}`];
    const dom = execFileSync(chromium, words, { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
    return JSON.parse(Buffer.from(/<pre id="seen">([^<]*)<\/pre>/.exec(dom)[1], 'base64').toString());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const names = readdirSync(from);
for (let at = 0; at < names.length; at += batch) {
  const some = names.slice(at, at + batch);
  const texts = edited(some.map(name => readFileSync(join(from, name), 'utf8')));
  some.forEach((name, i) => writeFileSync(join(to, name), texts[i]));
}
