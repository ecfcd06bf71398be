#!/bin/sh
# pandoc moves figures into other columns when it reads a table of HTML with row headings of unlike width. The good guess:
# a label with colspan="3" in the body spans three columns in whatever is written, as in the head. In fact the row with the
# fewest columns of <th> decides for the whole body how many columns are headings, a cell that reaches across that line is
# cut at it, <td> or <th>, and the cells behind it move left: the total stands in the second column, and the last one is
# blank. Nothing is said. Without any <th> in the body every figure stays where it is. So a page whose tables others may
# convert has either no <th> in the body, or as many columns of them in each row.
#
# Seen with: pandoc 2.17.1.1 of Debian 12; HTML to HTML, Markdown and Word alike.
set -eu
command -v pandoc >/dev/null || apt-get install -y -qq --no-install-recommends pandoc >/dev/null
pandoc --version | grep -q '^pandoc 2\.17\.1\.1$' || { echo "another version: $(pandoc --version | head -1)"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
table() {
  cat <<HTML
<table><thead><tr><th colspan="3">Item</th><th>Count</th></tr></thead><tbody>
<tr><$1>A</$1><td>b</td><td>c</td><td>1</td></tr>
<tr><$1 colspan="3">Total</$1><td>9</td></tr></tbody></table>
HTML
}
rows() { python3 -c '
import re, sys
for row in re.findall("<tr.*?</tr>", sys.stdin.read(), re.S):
    print(" | ".join(text + " x" + (span or "1") for span, text in re.findall("<t[hd](?: colspan=\"(\\d)\")?>(.*?)</t[hd]>", row)))'; }
table th >th.html
table td >td.html
heading=$(pandoc -f html -t html th.html | rows)
data=$(pandoc -f html -t html td.html | rows)
printf 'with th:\n%s\nwith td:\n%s\n' "$heading" "$data"
[ "$(printf '%s\n' "$heading" | tail -1)" = "Total x1 | 9 x1 |  x1 |  x1" ]
[ "$(printf '%s\n' "$data" | tail -1)" = "Total x3 | 9 x1" ]
pandoc -f html -t gfm th.html | grep -Eq '^\| Total \| 9 +\| +\| +\|$'
