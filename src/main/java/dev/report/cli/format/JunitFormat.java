package dev.report.cli.format;

import dev.report.cli.print.Visible;
import dev.report.finding.Finding;
import dev.report.finding.Messages;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Findings as a JUnit report, which every CI system shows: it is red exactly where the run is stopped.
 *
 * <p>The JDK's transformer writes it, since its stream writer leaves line feeds in attributes as they are. Characters beyond U+FFFF
 * stand as they are: it would write numbers for them, which some readers show as such. Time is 0 throughout: the same input gives the
 * same bytes.
 */
final class JunitFormat {

    private static final Pattern BEYOND_FFFF = Pattern.compile("&#(\\d{5,7});");

    private static final Messages SEVERITIES = new Messages(JunitFormat.class);

    private final String language;
    private final FilePaths paths;

    JunitFormat(String language, FilePaths paths) {
        this.language = language;
        this.paths = paths;
    }

    String of(CheckResult result) {
        List<JunitCases.Case> cases = JunitCases.of(result);
        StringWriter text = new StringWriter();
        try {
            TransformerHandler xml = writer(text);
            xml.startDocument();
            AttributesImpl counts = counts(cases);
            open(xml, "testsuites", counts);
            counts.addAttribute("", "name", "name", "CDATA", "report");
            open(xml, "testsuite", counts);
            for (JunitCases.Case one : cases) {
                testCase(xml, one);
            }
            close(xml, "testsuite");
            close(xml, "testsuites");
            xml.endDocument();
        } catch (SAXException | TransformerConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return asThemselves(text.append('\n').toString());
    }

    private static String asThemselves(String xml) {
        return BEYOND_FFFF.matcher(xml).replaceAll(number -> Character.toString(Integer.parseInt(number.group(1))));
    }

    private static TransformerHandler writer(StringWriter text) throws TransformerConfigurationException {
        SAXTransformerFactory factory = (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
        TransformerHandler xml = factory.newTransformerHandler();
        xml.getTransformer().setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        xml.getTransformer().setOutputProperty(OutputKeys.STANDALONE, "yes");
        xml.setResult(new StreamResult(text));
        return xml;
    }

    private static AttributesImpl counts(List<JunitCases.Case> cases) {
        return attributes(
                "tests",
                String.valueOf(cases.size()),
                "failures",
                count(cases, JunitCases.State.FAILED),
                "errors",
                "0",
                "skipped",
                count(cases, JunitCases.State.SKIPPED),
                "time",
                "0");
    }

    private static String count(List<JunitCases.Case> cases, JunitCases.State state) {
        return String.valueOf(cases.stream().filter(one -> one.state() == state).count());
    }

    private void testCase(TransformerHandler xml, JunitCases.Case one) throws SAXException {
        AttributesImpl attributes = attributes("classname", one.owner(), "name", one.rule(), "time", "0");
        one.file()
                .ifPresent(file ->
                        attributes.addAttribute("", "file", "file", "CDATA", Visible.line(paths.outside(file))));
        open(xml, "testcase", attributes);
        if (one.state() == JunitCases.State.FAILED) {
            failure(xml, one);
        }
        if (one.state() == JunitCases.State.SKIPPED) {
            String reasons = one.others().stream()
                    .flatMap(finding -> finding.waived().stream())
                    .map(waived -> waived.reason())
                    .distinct()
                    .collect(Collectors.joining("\n"));
            element(xml, "skipped", attributes("message", reasons), "");
        }
        if (!one.others().isEmpty()) {
            element(xml, "system-out", new AttributesImpl(), words(one.others()));
        }
        close(xml, "testcase");
    }

    private void failure(TransformerHandler xml, JunitCases.Case one) throws SAXException {
        String message = one.stopping().stream()
                .map(finding -> finding.message().in(language))
                .collect(Collectors.joining("\n"));
        element(xml, "failure", attributes("type", one.rule(), "message", message), words(one.stopping()));
    }

    private String words(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        SEVERITIES.text("word." + finding.severity().wireName()).in(language) + " " + finding.place()
                                + "\n"
                                + RemedyWords.with(finding, language) + "\n"
                                + finding.help().in(language))
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
    }

    private static AttributesImpl attributes(String... namesAndValues) {
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            attributes.addAttribute("", name, name, "CDATA", Visible.lines(namesAndValues[i + 1]));
        }
        return attributes;
    }

    private static void element(TransformerHandler xml, String name, AttributesImpl attributes, String content)
            throws SAXException {
        xml.startElement("", name, name, attributes);
        char[] text = Visible.lines(content).toCharArray();
        xml.characters(text, 0, text.length);
        close(xml, name);
    }

    private static void open(TransformerHandler xml, String name, AttributesImpl attributes) throws SAXException {
        xml.startElement("", name, name, attributes);
        xml.characters(new char[] {'\n'}, 0, 1);
    }

    private static void close(TransformerHandler xml, String name) throws SAXException {
        xml.endElement("", name, name);
        xml.characters(new char[] {'\n'}, 0, 1);
    }
}
