#!/bin/sh
# LibreOffice writes characters into a web page that HTML and XML forbid, wherever a Word document has content controls. The
# good guess: a control leaves its text behind, as in the export to plain text. In fact a control for plain text becomes
# U+0004, its text, U+0005, any other kind of control on a line its text and U+0001, and one around a whole paragraph
# U+0004, the text, U+000D and U+0005. A browser shows none of it; readers of XML refuse such a page, and who reads figures
# from it meets "1,234" with a character behind that no white space or word boundary is: strip U+0001, U+0004 and U+0005
# first.
#
# Seen with: LibreOffice 7.4.7.2 of Debian 12 (package libreoffice-writer), soffice --convert-to html.
set -eu
command -v soffice >/dev/null || apt-get install -y -qq --no-install-recommends libreoffice-writer >/dev/null
soffice --version | grep -q '^LibreOffice 7\.4\.7\.' || { echo "another version: $(soffice --version)"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 - <<'PYTHON'
import zipfile

def control(properties, inside):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

kinds = {
    "plain": "<w:text/>",
    "rich": "",
    "date": '<w:date><w:dateFormat w:val="yyyy-MM-dd"/></w:date>',
    "list": '<w:dropDownList><w:listItem w:displayText="1,234" w:value="1,234"/></w:dropDownList>',
}
lines = [f"<w:p>{run(kind + ' ')}{control(properties, run('1,234'))}{run(' requests')}</w:p>" for kind, properties in kinds.items()]
lines.append(control("", f"<w:p>{run('whole 1,234')}</w:p>"))
package = "http://schemas.openxmlformats.org/package/2006/"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
with zipfile.ZipFile("controls.docx", "w") as document:
    document.writestr("[Content_Types].xml", f'<Types xmlns="{package}content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>')
    document.writestr("_rels/.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>')
    document.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        + "".join(lines) + "</w:body></w:document>")
PYTHON
convert() { soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$1" --outdir . controls.docx >/dev/null 2>&1; }
convert html
convert txt:Text
python3 - <<'PYTHON'
import re, sys
page = open("controls.html", encoding="utf-8", newline="").read()
text = re.sub(r"\s*\n\s*", " ", re.sub(r"<[^>]*>", "", page[page.index("<body"):]))
seen = {kind: repr(found.group(0)) for kind in ("plain", "rich", "date", "list", "whole")
        if (found := re.search(r"[\x00-\x08]*" + kind + r"\s[\x00-\x08]*1,234[\x00-\x08\r]*", text))}
for kind, found in seen.items():
    print(f"{kind:6} {found}")
expected = {
    "plain": repr("plain \x041,234\x05"),
    "rich": repr("rich 1,234\x01"),
    "date": repr("date 1,234\x01"),
    "list": repr("list 1,234\x01"),
    "whole": repr("\x04whole 1,234\r\x05"),
}
plain_text = open("controls.txt", encoding="utf-8-sig").read()
print("plain text export has control characters:", bool(re.search(r"[\x00-\x08]", plain_text)))
sys.exit(0 if seen == expected and not re.search(r"[\x00-\x08]", plain_text) else 1)
PYTHON
