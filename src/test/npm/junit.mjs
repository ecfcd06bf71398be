// What readers of JUnit make of a file: a line of JSON with the name of each, the counts, and what they say of the failed cases.
import { readFile, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { parse } from 'junit2json';

const require = createRequire(import.meta.url);
const file = process.argv[2];

const tell = (reader, counts, failures, skipped) =>
  console.log(JSON.stringify({ reader, ...counts, texts: failures, reasons: skipped }));

const cases = (await parse(await readFile(file, 'utf8'))).testsuite.flatMap((suite) => suite.testcase);
const failed = cases.filter((one) => one.failure);
const skipped = cases.filter((one) => one.skipped);
tell('junit2json', { tests: cases.length, failed: failed.length, skipped: skipped.length },
  failed.map((one) => one.failure[0].message + one.failure[0].inner), skipped.map((one) => one.skipped[0].message));

const ctrf = `${file}.ctrf.json`;
execFileSync(process.execPath, [new URL('node_modules/junit-to-ctrf/dist/cli.js', import.meta.url).pathname, file, '-o', ctrf, '-t', 'report']);
const { summary, tests } = JSON.parse(await readFile(ctrf, 'utf8')).results;
await rm(ctrf);
tell('junit-to-ctrf', { tests: summary.tests, failed: summary.failed, skipped: summary.skipped },
  tests.filter((one) => one.status === 'failed').map((one) => one.message + one.trace), []);

const result = require('test-results-parser').parse({ type: 'junit', files: [file] });
const all = result.suites.flatMap((suite) => suite.cases);
tell('test-results-parser', { tests: all.length, failed: result.failed, skipped: result.skipped },
  all.filter((one) => one.status === 'FAIL').map((one) => one.failure + one.stack_trace), []);
