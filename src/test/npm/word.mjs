// What mammoth makes of Word files: a line of JSON for each, with the web page and what mammoth remarked.
import mammoth from 'mammoth';

for (const path of process.argv.slice(2)) {
  const { value, messages } = await mammoth.convertToHtml({ path });
  console.log(JSON.stringify({ html: value, messages: messages.map(message => message.message) }));
}
