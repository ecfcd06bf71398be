#!/bin/sh
# ghostscript, asked for PDF/A-3, writes a file that says it is PDF/A-3b and is not, if the document has an attachment, which
# is what part 3 is for. The good guess: a valid PDF/A-3b file with one associated file, printed anew with -dPDFA=3, is one
# again. In fact the attachment and its AFRelationship are there, but no /AF entry says whose it is, which the standard asks
# for (ISO 19005-3, 6.8); ghostscript ends with 0 and does not warn of it. A title in Chinese goes, too: "cannot be
# represented in XMP for PDF/A1, discarding DOCINFO", though XMP is UTF-8 and the part asked for is 3 (without
# -dPDFACompatibilityPolicy=1 that title alone makes the file no PDF/A at all).
#
# Seen with: ghostscript 10.00.0 of Debian 12; file made with PDFBox 3.0.8, both judged by veraPDF 1.30.2 on Java 17.
set -eu
command -v gs >/dev/null || apt-get install -y -qq --no-install-recommends ghostscript >/dev/null
[ "$(gs --version)" = 10.00.0 ] || { echo "another version: $(gs --version)"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>a</groupId><artifactId>b</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.8</version></dependency>
<dependency><groupId>org.apache.pdfbox</groupId><artifactId>xmpbox</artifactId><version>3.0.8</version></dependency>
<dependency><groupId>org.verapdf</groupId><artifactId>validation-model-jakarta</artifactId><version>1.30.2</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=path >/dev/null
cat >Make.java <<'JAVA'
import java.awt.color.*;
import java.io.*;
import java.util.*;
import org.apache.pdfbox.cos.*;
import org.apache.pdfbox.pdmodel.*;
import org.apache.pdfbox.pdmodel.common.*;
import org.apache.pdfbox.pdmodel.common.filespecification.*;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.XmpSerializer;

public class Make {
    public static void main(String[] name) throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle("\u5e74\u62a5");
            XMPMetadata xmp = XMPMetadata.createXMPMetadata();
            xmp.createAndAddDublinCoreSchema().setTitle("\u5e74\u62a5");
            var part = xmp.createAndAddPDFAIdentificationSchema();
            part.setPart(3);
            part.setConformance("B");
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, packet, true);
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(packet.toByteArray());
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            catalog.setMetadata(metadata);
            byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
            PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
            intent.setInfo("sRGB");
            intent.setOutputCondition("sRGB");
            intent.setOutputConditionIdentifier("sRGB");
            catalog.addOutputIntent(intent);
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream("{}".getBytes()));
            file.setSubtype("application/json");
            file.setModDate(new GregorianCalendar(2026, 0, 1));
            PDComplexFileSpecification attached = new PDComplexFileSpecification();
            attached.setFile("data.json");
            attached.setFileUnicode("data.json");
            attached.setEmbeddedFile(file);
            attached.setEmbeddedFileUnicode(file);
            attached.getCOSObject().setName("AFRelationship", "Data");
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("data.json", attached));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
            names.setEmbeddedFiles(files);
            catalog.setNames(names);
            COSArray associated = new COSArray();
            associated.add(attached);
            catalog.getCOSObject().setItem("AF", associated);
            document.save(name[0]);
        }
    }
}
JAVA
cat >Judge.java <<'JAVA'
import java.io.File;
import java.util.*;
import org.apache.pdfbox.Loader;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

public class Judge {
    public static void main(String[] names) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : names) {
            Set<String> broken = new TreeSet<>();
            boolean sound;
            try (var parser = Foundries.defaultInstance().createParser(new File(name));
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
                var result = validator.validate(parser);
                sound = result.isCompliant();
                result.getTestAssertions().forEach(each -> broken.add(each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber()));
            }
            try (var document = Loader.loadPDF(new File(name))) {
                var catalog = document.getDocumentCatalog();
                String packet = new String(catalog.getMetadata().toByteArray(), "UTF-8");
                var attached = catalog.getNames().getEmbeddedFiles().getValue("data.json");
                System.out.println(name + " says-part-3=" + packet.matches("(?s).*pdfaid:part(>|=['\"])3.*") + " compliant=" + sound
                        + " broken=" + broken + " attachment=" + (attached != null) + " relation=" + attached.getCOSObject().getNameAsString("AFRelationship")
                        + " AF=" + catalog.getCOSObject().containsKey("AF") + " title=" + document.getDocumentInformation().getTitle());
            }
        }
    }
}
JAVA
java -cp "$(cat path)" Make.java made.pdf 2>/dev/null
gs -q -dPDFA=3 -dPDFACompatibilityPolicy=1 -sDEVICE=pdfwrite -o printed.pdf made.pdf
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp "$(cat path)" Judge.java made.pdf printed.pdf 2>/dev/null | tee seen
grep -q '^made.pdf says-part-3=true compliant=true broken=\[\] attachment=true relation=Data AF=true title=年报$' seen
grep -q '^printed.pdf says-part-3=true compliant=false broken=\[.*6\.8-[0-9].*\] attachment=true relation=Data AF=false title=null$' seen
