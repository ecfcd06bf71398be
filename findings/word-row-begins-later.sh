#!/bin/sh
# Readers of Word files move figures to the left in a table row that begins in a later column. The good guess: a row with
# w:gridBefore, which is what Word writes where a row's left edge was dragged inwards, is read like a row with blank cells in
# front. In fact mammoth, officeparser and pandoc put its first cell into the first column: under "People, Firms, Total" stand
# 2, 9 and nothing in place of 7, 2 and 9, and nobody is told. LibreOffice alone writes the blank cell. So who reads figures
# from Word counts columns by gridBefore and gridSpan, and who sends such a table on merges the cells in front instead.
#
# Seen with: mammoth 1.13.0 and officeparser 8.1.1 of npm, pandoc 2.17.1.1 and LibreOffice 7.4.7.2 of Debian 12.
set -eu
command -v pandoc >/dev/null || apt-get install -y -qq --no-install-recommends pandoc >/dev/null
command -v soffice >/dev/null || apt-get install -y -qq --no-install-recommends libreoffice-writer >/dev/null
pandoc --version | grep -q '^pandoc 2\.17\.1\.1$' || { echo "another version: $(pandoc --version | head -1)"; exit 1; }
soffice --version | grep -q '^LibreOffice 7\.4\.7\.' || { echo "another version: $(soffice --version)"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null 2>&1
npm install --no-audit --no-fund --silent mammoth@1.13.0 officeparser@8.1.1 >/dev/null 2>&1
python3 - <<'PYTHON'
import zipfile

def cell(text):
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>'

def row(cells, before=0):
    later = f'<w:trPr><w:gridBefore w:val="{before}"/><w:wBefore w:w="{2000 * before}" w:type="dxa"/></w:trPr>' if before else ""
    return f"<w:tr>{later}{''.join(map(cell, cells))}</w:tr>"

grid = '<w:gridCol w:w="2000"/>' * 4
table = row(["Item", "People", "Firms", "Total"]) + row([7, 2, 9], before=1) + row(["B", 1, 4, 5])
package = "http://schemas.openxmlformats.org/package/2006/"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
with zipfile.ZipFile("row.docx", "w") as document:
    document.writestr("[Content_Types].xml", f'<Types xmlns="{package}content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>')
    document.writestr("_rels/.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>')
    document.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        f'<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{table}</w:tbl><w:p/></w:body></w:document>')
PYTHON
second_row() { python3 -c '
import re, sys
row = re.findall("<tr.*?</tr>", sys.stdin.read(), re.S)[1]
print("|".join(re.sub("<[^>]*>|\\s", "", cell) for cell in re.findall("<t[hd].*?</t[hd]>", row, re.S)))'; }
pandoc=$(pandoc row.docx -t html | second_row)
mammoth=$(node -e 'require("mammoth").convertToHtml({ path: "row.docx" }).then(read => console.log(read.value))' | second_row)
officeparser=$(node --input-type=module -e 'import { parseOffice } from "officeparser";
  const read = await parseOffice("row.docx");
  console.log(read.content[0].children[1].children.map(cell => cell.text).join("|"))')
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to html row.docx >/dev/null 2>&1
libreoffice=$(second_row <row.html)
printf 'pandoc       %s\nmammoth      %s\nofficeparser %s\nLibreOffice  %s\n' "$pandoc" "$mammoth" "$officeparser" "$libreoffice"
[ "$pandoc" = "7|2|9|" ]
[ "$mammoth" = "7|2|9" ]
[ "$officeparser" = "7|2|9" ]
[ "$libreoffice" = "|7|2|9" ]
