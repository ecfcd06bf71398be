#!/bin/sh
# Converters of web pages move figures to the left under a cell with rowspan="0". The good guess: HTML's own short form for "down to
# the end of this part of the table" (HTML standard, "tables", algorithm for processing rows), which browsers follow, is known to
# who reads tables. In fact pandoc, SheetJS and LibreOffice Calc take it for 1: from the second row on each cell stands one column
# too far left, the count in the column of the kind, and the last column is blank. Nothing is said. Written out as
# rowspan="3" all three keep every figure where it is, so a page that others may read spells its spans out.
#
# Seen with: pandoc 2.17.1.1 and LibreOffice 7.4.7.2 of Debian 12, xlsx (SheetJS) 0.18.5 of npm.
set -eu
command -v pandoc >/dev/null || apt-get install -y -qq --no-install-recommends pandoc >/dev/null
command -v soffice >/dev/null || apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
pandoc --version | grep -q '^pandoc 2\.17\.1\.1$' || { echo "another version: $(pandoc --version | head -1)"; exit 1; }
soffice --version | grep -q '^LibreOffice 7\.4\.7\.' || { echo "another version: $(soffice --version)"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null 2>&1
npm install --no-audit --no-fund --silent xlsx@0.18.5 >/dev/null 2>&1
page() {
  cat <<HTML
<!DOCTYPE html><html><body><table><thead><tr><th>Body</th><th>Kind</th><th>Count</th></tr></thead><tbody>
<tr><td rowspan="$1">City</td><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr><tr><td>c</td><td>3</td></tr></tbody></table></body></html>
HTML
}
# The last row as each of them gives it.
pandoc_row() { pandoc "$1" -t html | python3 -c '
import re, sys
row = re.findall("<tr.*?</tr>", sys.stdin.read(), re.S)[-1]
print(",".join(re.sub("<[^>]*>", "", cell) for cell in re.findall("<td.*?</td>", row, re.S)))'; }
sheetjs_row() { node -e '
const xlsx = require("xlsx"), book = xlsx.readFile(process.argv[1]);
console.log(xlsx.utils.sheet_to_csv(book.Sheets[book.SheetNames[0]]).trim().split("\n").pop())' "$1"; }
calc_row() {
  soffice --headless "-env:UserInstallation=file://$folder/profile" --infilter=calc_HTML_WebQuery --convert-to csv "$1" >/dev/null 2>&1
  grep -v '^,*$' "${1%.html}.csv" | tail -1
}
page 0 >zero.html
page 3 >three.html
printf 'rowspan="0": pandoc %s, SheetJS %s, Calc %s\n' "$(pandoc_row zero.html)" "$(sheetjs_row zero.html)" "$(calc_row zero.html)"
printf 'rowspan="3": pandoc %s, SheetJS %s, Calc %s\n' "$(pandoc_row three.html)" "$(sheetjs_row three.html)" "$(calc_row three.html)"
[ "$(pandoc_row zero.html)" = "c,3," ]
[ "$(sheetjs_row zero.html)" = "c,3," ]
[ "$(calc_row zero.html)" = "c,3," ]
[ "$(pandoc_row three.html)" = "c,3" ]
[ "$(sheetjs_row three.html)" = ",c,3" ]
[ "$(calc_row three.html)" = ",c,3" ]
