#!/bin/sh
# pandoc leaves out a whole table of a Word file, or its last columns, if the grid in front of the table is short of widths. The
# good guess: w:tblGrid is a hint for the layout, since Word computes it anew and each row has its cells. In fact pandoc takes from
# it how many columns there are, and counts only w:gridCol with a w:w, which the schema leaves optional: with none there is no
# table at all, with one of two every row loses its last cell. It says nothing and ends with 0. mammoth and LibreOffice give all
# figures. So a program that writes Word tables writes a width for each column of the grid, be it 0, which pandoc accepts.
#
# Seen with: pandoc 2.17.1.1 and LibreOffice 7.4.7.2 of Debian 12, mammoth 1.13.0 of npm.
set -eu
command -v pandoc >/dev/null || apt-get install -y -qq --no-install-recommends pandoc >/dev/null
command -v soffice >/dev/null || apt-get install -y -qq --no-install-recommends libreoffice-writer >/dev/null
pandoc --version | grep -q '^pandoc 2\.17\.1\.1$' || { echo "another version: $(pandoc --version | head -1)"; exit 1; }
soffice --version | grep -q '^LibreOffice 7\.4\.7\.' || { echo "another version: $(soffice --version)"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null 2>&1
npm install --no-audit --no-fund --silent mammoth@1.13.0 >/dev/null 2>&1
python3 - <<'PYTHON'
import zipfile

def cell(text):
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>'

def row(*cells):
    return f"<w:tr>{''.join(map(cell, cells))}</w:tr>"

package = "http://schemas.openxmlformats.org/package/2006/"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
rows = row("received", 11) + row("refused", 12)
for name, columns in {
    "none": "<w:gridCol/><w:gridCol/>",
    "first": '<w:gridCol w:w="2000"/>',
    "zero": '<w:gridCol w:w="0"/><w:gridCol w:w="0"/>',
}.items():
    with zipfile.ZipFile(name + ".docx", "w") as document:
        document.writestr("[Content_Types].xml", f'<Types xmlns="{package}content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>')
        document.writestr("_rels/.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>')
        document.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            f'<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
            '<w:p><w:r><w:t>end</w:t></w:r></w:p></w:body></w:document>')
PYTHON
words() { grep -oE 'received|refused|11|12|end' | tr '\n' ' '; }
seen() {
  node -e 'require("mammoth").convertToHtml({ path: process.argv[1] }).then(read => console.log(read.value))' "$1.docx" >mammoth.html
  soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to txt:Text "$1.docx" >/dev/null 2>&1
  echo "pandoc: $(pandoc "$1.docx" -t plain | words)/ mammoth: $(words <mammoth.html)/ LibreOffice: $(words <"$1.txt")"
}
none=$(seen none)
first=$(seen first)
zero=$(seen zero)
printf 'no widths:    %s\nfirst width:  %s\nwidths of 0:  %s\n' "$none" "$first" "$zero"
all='received 11 refused 12 end '
[ "$none" = "pandoc: end / mammoth: $all/ LibreOffice: $all" ]
[ "$first" = "pandoc: received refused end / mammoth: $all/ LibreOffice: $all" ]
[ "$zero" = "pandoc: $all/ mammoth: $all/ LibreOffice: $all" ]
