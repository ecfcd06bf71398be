#!/bin/sh
# LibreOffice makes other numbers of a sheet's cells when it saves the sheet as a web page. The good guess: the page shows what the
# sheet shows, since it keeps the cells' faces, colours and borders. In fact what is formatted within a cell loses its format: a
# corrected cell with 62 struck out before 26 is 6226 on the page, and 8 with the raised number of a note is 81. The same file saved
# as ODS keeps both, and SheetJS writes <s>62</s>26 and 8<sup>1</sup>. Nothing in the page tells that something was there, so
# figures are read from the workbook, not from a page that was made of it.
#
# Seen with: LibreOffice 7.4.7.2 of Debian 12 (package libreoffice-calc), xlsx (SheetJS) 0.18.5 of npm.
set -eu
command -v soffice >/dev/null || apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
soffice --version | grep -q '^LibreOffice 7\.4\.7\.' || { echo "another version: $(soffice --version)"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null 2>&1
npm install --no-audit --no-fund --silent xlsx@0.18.5 >/dev/null 2>&1
python3 - <<'PYTHON'
import zipfile

sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006/"
kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."

def run(text, properties=""):
    return f'<r><rPr>{properties}<sz val="11"/></rPr><t>{text}</t></r>'

cells = [run("62", "<strike/>") + run("26"), run("8") + run("1", '<vertAlign val="superscript"/>')]
rows = "".join(f'<row r="{n}"><c r="A{n}" t="inlineStr"><is>{cell}</is></c></row>' for n, cell in enumerate(cells, 1))
with zipfile.ZipFile("runs.xlsx", "w") as book:
    book.writestr("[Content_Types].xml", f'<Types xmlns="{package}content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}worksheet+xml"/></Types>')
    book.writestr("_rels/.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="a" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    book.writestr("xl/workbook.xml", f'<workbook xmlns="{sheet}" xmlns:r="{office}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>')
    book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="a" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
    book.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{sheet}"><sheetData>{rows}</sheetData></worksheet>')
PYTHON
convert() { soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$1" runs.xlsx >/dev/null 2>&1; }
convert html
convert ods
page=$(grep -o '<td [^>]*>.*</td>' runs.html | sed 's/<td [^>]*>//; s/<\/td>//' | tr '\n' ' ')
ods=$(python3 -c '
import re, zipfile
content = zipfile.ZipFile("runs.ods").read("content.xml").decode()
print(" ".join("+".join(re.findall("<text:span[^>]*>([^<]*)<", cell)) for cell in re.findall("<text:p>(.*?)</text:p>", content)[:2]))')
sheetjs=$(node -e '
const xlsx = require("xlsx"), page = xlsx.utils.sheet_to_html(xlsx.readFile("runs.xlsx").Sheets.S);
console.log([...page.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(cell => cell[1].replace(/<\/?span[^>]*>/g, "")).join(" "))')
printf 'LibreOffice, web page: %s\nLibreOffice, ODS:      %s\nSheetJS, web page:     %s\n' "$page" "$ods" "$sheetjs"
[ "$page" = "6226 81 " ]
[ "$ods" = "62+26 8+1" ]
[ "$sheetjs" = "<s>62</s>26 8<sup>1</sup>" ]
