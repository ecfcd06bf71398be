// What filters that portals use leave of a fragment: a line of JSON with the name of each, the HTML that was given and the one that came out.
import { readFile } from 'node:fs/promises';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import xss from 'xss';

const { sanitize } = createDOMPurify(new JSDOM('').window);
const filters = { dompurify: sanitize, 'sanitize-html': sanitizeHtml, xss };

for (const file of process.argv.slice(2)) {
  const given = await readFile(file, 'utf8');
  for (const [filter, clean] of Object.entries(filters)) {
    console.log(JSON.stringify({ filter, given, left: clean(given) }));
  }
}
