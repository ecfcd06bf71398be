package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.ArrayList;
import java.util.List;

/** Half-width punctuation in Chinese text. */
final class HalfWidth {

    private static final String HALF = ",;:?!()\"";
    private static final String FULL = "，；：？！（）“";

    private final Passage passage;
    private final String text;

    private HalfWidth(Passage passage) {
        this.passage = passage;
        this.text = passage.text();
    }

    /** One finding a file, with the first place in each paragraph: who types half-width marks types them throughout. */
    static void check(Document document, List<Document> documents, Findings findings) {
        List<Passage> passages = new ArrayList<>();
        List<Document> same = documents.stream()
                .filter(each -> each.file().equals(document.file()))
                .toList();
        same.forEach(each -> passages.addAll(each.passages()));
        if (same.get(0) == document) {
            checkFile(passages, findings);
        }
    }

    private static void checkFile(List<Passage> passages, Findings findings) {
        List<Spot> spots = new ArrayList<>();
        int count = 0;
        for (Passage passage : passages) {
            HalfWidth marks = new HalfWidth(passage);
            int before = count;
            for (int i = 0; i < passage.text().length(); i++) {
                if (HALF.indexOf(passage.text().charAt(i)) >= 0 && marks.isAmongChinese(i)) {
                    if (count == before) {
                        spots.add(new Spot(passage, i, i + 1));
                    }
                    count++;
                }
            }
        }
        if (count > 0) {
            String found = spots.get(0).words();
            String expected = String.valueOf(FULL.charAt(HALF.indexOf(found)));
            Spot.raise(findings, "punctuation.half", spots, expected)
                    .values("text", found, "expected", expected, "count", count);
        }
    }

    private boolean isAmongChinese(int at) {
        char c = text.charAt(at);
        if (passage.isCited(at)) {
            return false;
        }
        if (c == '(' || c == ')') {
            int other = c == '(' ? text.indexOf(')', at) : text.lastIndexOf('(', at);
            return other >= 0 && hasChinese(Math.min(at, other), Math.max(at, other));
        }
        boolean before = isChinese(at - 1) || at > 0 && "）)”》".indexOf(text.charAt(at - 1)) >= 0;
        boolean after = at + 1 == text.length() || isChinese(at + 1) || "（(“《".indexOf(text.charAt(at + 1)) >= 0;
        boolean digitBefore = at > 0 && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '%');
        return before && (after || c == ':' || c == ',' && Character.isDigit(text.charAt(at + 1)))
                || digitBefore && after && c != ':' && at + 1 < text.length();
    }

    private boolean hasChinese(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isChinese(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isChinese(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= 0x4e00 && text.charAt(at) <= 0x9fff;
    }
}
