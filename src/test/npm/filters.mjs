// What a filter leaves of each page in a folder: node filters.mjs dompurify|sanitize-html|xss FROM TO
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import xss from 'xss';

const [filter, from, to] = process.argv.slice(2);
const { sanitize } = createDOMPurify(new JSDOM('').window);
const clean = { dompurify: sanitize, 'sanitize-html': sanitizeHtml, xss }[filter];

for (const name of await readdir(from)) {
  await writeFile(join(to, name), clean(await readFile(join(from, name), 'utf8')));
}
