#!/bin/sh
# A line feed in the message of a JUnit failure, written as XML asks (&#10;, for a bare one is read as a blank), reaches the
# readers of npm differently. The good guess: every reader gives a line feed, since a character reference is resolved by any
# XML parser. In fact test-results-parser 0.4.6 leaves the five characters "&#10;" in the message, and in what it makes of
# it for chat and mail, while junit2json 4.0.0 gives the line feed. A writer of JUnit files can please both only by keeping
# messages to one line.
#
# Seen with: Node 20, test-results-parser 0.4.6, junit2json 4.0.0.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null 2>&1
npm install --no-audit --no-fund --silent test-results-parser@0.4.6 junit2json@4.0.0 >/dev/null
cat >report.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="1" failures="1"><testsuite name="suite" tests="1" failures="1"><testcase name="case" classname="class">
<failure message="first&#10;second" type="error">body</failure></testcase></testsuite></testsuites>
XML
cat >read.mjs <<'JS'
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'junit2json';
const results = createRequire(import.meta.url)('test-results-parser');
const kept = results.parse({ type: 'junit', files: ['report.xml'] }).suites[0].cases[0].failure;
const read = (await parse(fs.readFileSync('report.xml', 'utf8'))).testsuite[0].testcase[0].failure[0].message;
console.log(JSON.stringify({ 'test-results-parser': kept, junit2json: read }));
JS
seen=$(node read.mjs)
printf '%s\n' "$seen"
test "$seen" = '{"test-results-parser":"first&#10;second","junit2json":"first\nsecond"}'
