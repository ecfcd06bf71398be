// Sets each source of Typst in a folder as PDF: node typst.mjs FROM TO
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [from, to] = process.argv.slice(2).map(folder => resolve(folder));
const compiler = NodeCompiler.create({ workspace: from, fontArgs: [{ fontPaths: ['/usr/share/fonts'] }] });
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from)) {
  const made = compiler.compile({ mainFilePath: join(from, name) });
  if (!made.result) {
    made.printErrors();
    process.exit(3);
  }
  writeFileSync(join(to, name.replace(/\.typ$/, '.pdf')), compiler.pdf(made.result));
  compiler.evictCache(10);
}
process.exit(0);
