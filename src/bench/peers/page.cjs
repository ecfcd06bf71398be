// Sets sums.csv of a folder as one table in a PDF, by the typst compiler for node: node page.cjs FOLDER
// npm install --prefix DIR @myriaddreamin/typst-ts-node-compiler, then NODE_PATH=DIR/node_modules
const fs = require('node:fs');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const folder = process.argv[2];
fs.writeFileSync(folder + '/page.typ', '#table(columns: 3, ..csv("sums.csv").flatten())\n');
const compiler = NodeCompiler.create({ workspace: folder });
const page = compiler.compile({ mainFilePath: folder + '/page.typ' });
if (!page.result) { page.printErrors(); process.exit(1); }
fs.writeFileSync(folder + '/page.pdf', compiler.pdf(page.result));
