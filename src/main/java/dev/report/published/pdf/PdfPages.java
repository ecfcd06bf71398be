package dev.report.published.pdf;

import dev.report.published.aligned.AlignedTables;
import dev.report.published.ink.GlyphTexts;
import dev.report.published.ink.InkCollector;
import dev.report.published.ink.Layers;
import dev.report.published.ink.PageInk;
import dev.report.published.ink.Workload;
import dev.report.published.ruled.PageTables;
import dev.report.read.raw.Faults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads the pages of a document one after the other, and names those of which something cannot be read. */
final class PdfPages {

    private final PDDocument document;
    private final PageFaults faults;
    private final GlyphTexts texts = new GlyphTexts();
    private final Workload work = new Workload();
    private final Layers layers;
    private final TagTree tags;

    private PdfPages(PDDocument document, Faults faults) {
        this.document = document;
        this.faults = new PageFaults(faults);
        layers = new Layers(document);
        tags = TagTree.of(document);
    }

    /** What the pages hold; empty, with a finding, if none can. */
    static Optional<List<PdfPart>> read(PDDocument document, Faults faults) throws IOException {
        return new PdfPages(document, faults).read();
    }

    private Optional<List<PdfPart>> read() throws IOException {
        List<PageInk> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.add(ink(page, pages.size() + 1));
        }
        if (faults.hasNothingToRead(pages)) {
            return Optional.empty();
        }
        boolean hasArtifacts = ArtifactMarks.areSound(pages);
        List<PageTables> ruled = pages.stream().map(PageTables::of).toList();
        List<PageTables> tables = TaggedTables.add(tags, pages, ruled);
        List<PageFlow> flows = new ArrayList<>();
        for (PageInk page : pages) {
            faults.look(page);
            PageTables onPage = tables.get(page.number() - 1);
            faults.look(page, onPage);
            flows.add(PageFlow.of(page, onPage, hasArtifacts));
        }
        List<AlignedTables.Found> aligned =
                AlignedTables.of(pages, flows.stream().map(PageFlow::lines).toList());
        for (int i = 0; i < flows.size(); i++) {
            flows.set(i, flows.get(i).with(aligned.get(i)));
            faults.look(flows.get(i));
        }
        return Optional.of(PartMaker.parts(flows, tags));
    }

    private PageInk ink(PDPage page, int number) throws IOException {
        try {
            return InkCollector.of(page, number, texts, work, layers);
        } catch (Workload.TooMuch e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return PageInk.damaged(number);
        }
    }
}
