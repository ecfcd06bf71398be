// What the YAML language server tells an editor, over stdio: node lsp.mjs ASKED.json
// ASKED is {root, settings, files: [{file, text, asks: [{complete | hover: [line, character]}]}]}, counted from 0, root and file paths.
// Prints a line of JSON for each file: {file, diagnostics: [{line, message}], answers: [[labels] | text]}.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const asked = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const server = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/yaml-language-server/bin/yaml-language-server');
const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const settings = {
  yaml: { schemas: asked.settings ?? {}, schemaStore: { enable: false }, validate: true, hover: true, completion: true },
  http: { proxy: '', proxyStrictSSL: false }, editor: {}, 'files': {}, '[yaml]': {},
};

let last = 0;
const waiting = new Map();
const diagnosed = new Map();

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  child.stdin.write(body);
}

function request(method, params) {
  const id = ++last;
  send({ id, method, params });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function receive(message) {
  if (message.method === 'workspace/configuration') {
    send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? null) });
  } else if (message.method === 'textDocument/publishDiagnostics') {
    diagnosed.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (message.id !== undefined) {
    const { resolve, reject } = waiting.get(message.id);
    message.error ? reject(new Error(message.error.message)) : resolve(message.result);
  }
}

let buffer = Buffer.alloc(0);
child.stdout.on('data', (data) => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const end = buffer.indexOf('\r\n\r\n');
    const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/.exec(buffer.toString('utf8', 0, end))[1]);
    if (!(buffer.length >= end + 4 + length)) return;
    const body = buffer.toString('utf8', end + 4, end + 4 + length);
    buffer = buffer.subarray(end + 4 + length);
    receive(JSON.parse(body));
  }
});

const rootUri = pathToFileURL(asked.root).href;
await request('initialize', {
  processId: process.pid,
  rootUri,
  workspaceFolders: [{ uri: rootUri, name: 'project' }],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
    textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] }, publishDiagnostics: {} },
  },
});
send({ method: 'initialized', params: {} });
send({ method: 'workspace/didChangeConfiguration', params: { settings } });

for (const { file, text, asks } of asked.files) {
  const uri = pathToFileURL(file).href;
  const diagnostics = new Promise((resolve) => diagnosed.set(uri, resolve));
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
  const found = (await diagnostics).map((one) => ({ line: one.range.start.line, message: one.message }));
  const answers = [];
  for (const ask of asks) {
    const [line, character] = ask.complete ?? ask.hover;
    const at = { textDocument: { uri }, position: { line, character } };
    if (ask.complete) {
      const list = await request('textDocument/completion', at);
      answers.push((list?.items ?? list ?? []).map((item) => item.label));
    } else {
      const hover = await request('textDocument/hover', at);
      answers.push(hover?.contents?.value ?? '');
    }
  }
  console.log(JSON.stringify({ file, diagnostics: found, answers }));
}
await request('shutdown', null);
send({ method: 'exit' });
