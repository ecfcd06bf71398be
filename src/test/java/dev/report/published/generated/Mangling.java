package dev.report.published.generated;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.consumer.Npm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What is done to a report before anybody reads it: by filters and editors of content systems, by offices, by printing. */
enum Mangling {
    STRIPPED_SPANS("report.html", "html") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            each(
                    from,
                    to,
                    page -> page.select("[rowspan], [colspan]")
                            .forEach(cell -> cell.removeAttr("rowspan").removeAttr("colspan")));
        }
    },
    WRAPPED_LINES("report.html", "html") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            each(from, to, page -> page.select("td, th").forEach(WrappedCell::wrap));
        }
    },
    XSS("report.fragment.html", "html") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            npm("filters.mjs", "xss", from, to);
        }
    },
    SANITIZE_HTML("report.fragment.html", "html") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            npm("filters.mjs", "sanitize-html", from, to);
        }
    },
    SANITIZED_PAGE("report.html", "html") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            npm("filters.mjs", "sanitize-html", from, to);
        }
    },
    DOMPURIFY("report.html", "html") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            npm("filters.mjs", "dompurify", from, to);
        }
    },
    TINYMCE("report.fragment.html", "html") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            npm("editors.mjs", "tinymce", program("chromium"), from, to);
        }
    },
    WANGEDITOR("report.fragment.html", "html") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            npm("editors.mjs", "wangeditor", program("chromium"), from, to);
        }
    },
    LIBREOFFICE_HTML("report.docx", "html") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Outside.office(from, to, "html");
        }
    },
    LIBREOFFICE_DOCX("report.html", "docx") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Outside.office(from, to, "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)");
        }
    },
    LIBREOFFICE_DOC("report.docx", "doc") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Outside.office(from, to, "doc");
        }
    },
    PANDOC_DOCX("report.html", "docx") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Outside.pandoc(from, to, "docx");
        }
    },
    PANDOC_MARKDOWN("report.html", "md") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Outside.pandoc(from, to, "md", "--to=gfm");
        }
    },
    LIBREOFFICE_PDF("report.docx", "pdf") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Outside.office(from, to, "pdf");
        }
    },
    CHROMIUM_PDF("report.html", "pdf") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Outside.print(from, to);
        }
    },
    TYPST_PDF("report.html", "pdf") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Path sources = Files.createDirectory(to.resolveSibling("typst"));
            for (Path page : Outside.files(from)) {
                Files.writeString(sources.resolve(Outside.base(page) + ".typ"), TypstSource.of(page));
            }
            npm("typst.mjs", sources, to);
        }
    },
    UNRULED_CHROMIUM_PDF("report.html", "pdf") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Path unruled = Files.createDirectory(to.resolveSibling("unruled"));
            each(from, unruled, UnruledPage::make);
            Outside.print(unruled, to, "--disable-pdf-tagging");
        }
    },
    UNRULED_LIBREOFFICE_PDF("report.html", "pdf") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Path unruled = Files.createDirectory(to.resolveSibling("unruled"));
            each(from, unruled, UnruledPage::make);
            Outside.office(unruled, to, UnruledPage.UNTAGGED);
        }
    },
    UNRULED_TYPST_PDF("report.html", "pdf") {
        @Override
        void mangle(Path from, Path to) throws IOException, InterruptedException {
            Path sources = Files.createDirectory(to.resolveSibling("typst"));
            for (Path page : Outside.files(from)) {
                Files.writeString(
                        sources.resolve(Outside.base(page) + ".typ"),
                        "#set table(stroke: none)\n" + TypstSource.of(page));
            }
            npm("typst.mjs", sources, to);
        }
    };

    private final String given;
    private final String extension;

    Mangling(String given, String extension) {
        this.given = given;
        this.extension = extension;
    }

    /** The document that is mangled, by name. */
    String given() {
        return given;
    }

    /** What the mangled file is called, without its extension as the one before. */
    String name(String base) {
        return base + "." + extension;
    }

    /** Mangles each file of a folder into another folder. */
    abstract void mangle(Path from, Path to) throws IOException, InterruptedException;

    /** Whether Java alone does it, or Node.js in no time. */
    boolean isInTheSuite() {
        return ordinal() <= DOMPURIFY.ordinal();
    }

    private interface Change {
        void on(Document page);
    }

    private static void each(Path from, Path to, Change change) throws IOException {
        for (Path file : Outside.files(from)) {
            Document page = Jsoup.parse(Files.readString(file));
            page.outputSettings().prettyPrint(false);
            change.on(page);
            Files.writeString(to.resolve(file.getFileName().toString()), page.outerHtml());
        }
    }

    private static void npm(String script, Object... words) throws IOException, InterruptedException {
        Npm.isThere();
        List<String> command = new ArrayList<>(List.of("node", Npm.place(script).toString()));
        Stream.of(words).map(String::valueOf).forEach(command::add);
        Outside.run(command);
    }

    private static Path program(String name) {
        Optional<Path> found = Outside.find(name);
        assumeTrue(found.isPresent(), name + " is not installed");
        return found.orElseThrow();
    }
}
