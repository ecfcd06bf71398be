// What npm's datapackage and tableschema make of a data package: whether it is valid, what it is called, and its rows, cast by their schema.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const { Package } = require('datapackage');
const { Table } = require('tableschema');

const file = process.argv[2];
const known = await Package.load(file);
const tables = {};
for (const resource of known.resources) {
  const rows = await resource.read({ keyed: true });
  const table = await Table.load(join(dirname(file), resource.descriptor.path), { schema: resource.descriptor.schema });
  const again = await table.read({ keyed: true });
  tables[resource.name] = {
    valid: resource.valid, integrity: await resource.checkRelations(), rows: rows.length, again: again.length, first: rows[0],
    fields: resource.schema.fieldNames.length, primaryKey: resource.schema.primaryKey, all: rows,
  };
}
console.log(JSON.stringify({ valid: known.valid, errors: known.errors.map(String), title: known.descriptor.title, tables }));
