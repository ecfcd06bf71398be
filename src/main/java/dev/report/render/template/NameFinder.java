package dev.report.render.template;

import dev.report.finding.Messages;
import dev.report.finding.NearestName;
import dev.report.model.Text;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNotFoundException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Helps a template's author: looks, where a template asked for a name that is not there, for the nearest one that is. It must
 * look while the template is still running: the names of its loops are gone afterwards.
 */
public final class NameFinder implements TemplateExceptionHandler {

    private static final Messages MESSAGES = new Messages(NameFinder.class);
    private static final String HELP = "dev.report.help";

    /** What every record says of itself is no name for templates. */
    private static final Set<String> NO_NAMES = Set.of("equals", "toString");

    /** The templates that others include or import. */
    public static final List<String> PARTS = List.of(
            "docx/extra.ftlx",
            "docx/footer.ftlx",
            "docx/letterhead.ftlx",
            "docx/pieces.ftlx",
            "parts/body.ftlh",
            "parts/extra.ftlh",
            "parts/extra.md.ftl",
            "parts/figure.ftlh",
            "parts/letterhead.ftlh",
            "parts/letterhead.md.ftl",
            "parts/picture.ftlh",
            "parts/picture.md.ftl",
            "parts/prose.ftlh",
            "parts/prose.md.ftl",
            "parts/sources.ftlh",
            "parts/table.ftlh",
            "parts/table.md.ftl",
            "parts/words.ftlh");

    @Override
    public void handleTemplateException(TemplateException fault, Environment environment, Writer out)
            throws TemplateException {
        if (fault instanceof InvalidReferenceException && environment.getCustomAttribute(HELP) == null) {
            String asked = String.valueOf(fault.getBlamedExpressionString());
            try {
                environment.setCustomAttribute(HELP, help(asked.split("\\."), environment));
            } catch (TemplateModelException unreadable) {
                environment.setCustomAttribute(HELP, Text.EMPTY);
            }
        }
        throw fault;
    }

    /** What was found while the template ran. */
    static Text help(@Nullable Environment environment, Exception fault) {
        if (fault.getCause() instanceof TemplateNotFoundException missing) {
            return nearest(missing.getTemplateName(), PARTS);
        }
        Object found = environment == null ? null : environment.getCustomAttribute(HELP);
        return found instanceof Text text ? text : Text.EMPTY;
    }

    /** Goes along a dotted name as far as it is known. */
    private static Text help(String[] path, Environment environment) throws TemplateModelException {
        TemplateModel at = environment.getVariable(path[0]);
        if (at == null) {
            Set<String> names = new TreeSet<>();
            for (Object name : environment.getKnownVariableNames()) {
                names.add(String.valueOf(name));
            }
            return nearest(path[0], names);
        }
        for (int i = 1; i < path.length && at instanceof TemplateHashModel hash; i++) {
            TemplateModel next = hash.get(path[i]);
            if (next == null) {
                return nearest(path[i], names(hash));
            }
            at = next;
        }
        return Text.EMPTY;
    }

    private static Collection<String> names(TemplateHashModel hash) throws TemplateModelException {
        Set<String> names = new TreeSet<>();
        if (hash instanceof TemplateHashModelEx listed) {
            for (TemplateModelIterator keys = listed.keys().iterator(); keys.hasNext(); ) {
                names.add(String.valueOf(keys.next()));
            }
        }
        names.removeAll(NO_NAMES);
        return names;
    }

    private static Text nearest(String asked, Collection<String> known) {
        Optional<String> name = NearestName.of(asked, known);
        if (name.isPresent()) {
            return MESSAGES.text("nearest", "name", name.get());
        }
        return known.isEmpty() ? Text.EMPTY : MESSAGES.text("known", "names", Text.list(known));
    }
}
