package dev.report.render.template;

import dev.report.config.ConfigException;
import dev.report.config.TemplateSource;
import dev.report.finding.Messages;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.MergingTemplateConfigurationFactory;
import freemarker.cache.PathGlobMatcher;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs templates in a sandbox: they see the model they are given and the other templates, and reach no class, no file and no
 * network.
 */
public final class TemplateEngine {

    private static final Messages MESSAGES = new Messages(TemplateEngine.class);

    /** Templates of a report with twenty thousand units are done in a few seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Configuration configuration;
    private final TemplateSource templates;
    private final Predicate<String> overridden;
    private final Duration limit;

    /**
     * @param templates where templates are looked up
     * @param overridden whether a template, by name, is the user's own
     */
    public TemplateEngine(TemplateSource templates, Predicate<String> overridden) {
        this(templates, overridden, LIMIT);
    }

    /** @param limit how long a template may run */
    TemplateEngine(TemplateSource templates, Predicate<String> overridden, Duration limit) {
        this.limit = limit;
        this.templates = templates;
        this.overridden = overridden;
        this.configuration = configuration(templates);
    }

    private static Configuration configuration(TemplateSource templates) {
        Configuration configuration = new WithoutClock();
        configuration.setTemplateLoader(new Loader(templates));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(TimeUnit.DAYS.toMillis(1));
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTemplateExceptionHandler(new NameFinder());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        DefaultObjectWrapper wrapper = new DefaultObjectWrapper(Configuration.VERSION_2_3_33);
        wrapper.setMemberAccessPolicy(new OwnMembers());
        configuration.setObjectWrapper(wrapper);
        configuration.setRecognizeStandardFileExtensions(true);
        TemplateConfiguration markdown = new TemplateConfiguration();
        markdown.setOutputFormat(MarkdownOutputFormat.INSTANCE);
        TemplateConfiguration letters = new TemplateConfiguration();
        letters.setOutputFormat(MarkdownOutputFormat.LETTER);
        configuration.setTemplateConfigurations(new MergingTemplateConfigurationFactory(
                new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher("*.md.ftl"), markdown),
                new ConditionalTemplateConfigurationFactory(new PathGlobMatcher("letters/*.md.ftl"), letters)));
        return configuration;
    }

    /** A function of a text that templates can call, for the names of {@link #run}. */
    public static Object helper(Function<String, List<?>> pieces) {
        return (TemplateMethodModelEx) asked -> pieces.apply(String.valueOf(asked.get(0)));
    }

    /** A function of a list of the model's that templates can call. */
    public static Object listHelper(Function<List<?>, List<?>> pieces) {
        return (TemplateMethodModelEx) asked -> pieces.apply((List<?>) DeepUnwrap.unwrap((TemplateModel) asked.get(0)));
    }

    /**
     * Runs one template.
     *
     * @param name e.g. {@code report.md.ftl}
     * @param model the names that the template sees
     * @throws RenderException if the template, or one that it includes, is faulty
     */
    public String run(String name, Map<String, ?> model) {
        Environment environment = null;
        try {
            TemplateRun run = new TemplateRun(configuration.getTemplate(name), () -> own(name), model, limit);
            environment = run.environment();
            return run.text();
        } catch (ParseException e) {
            throw fault(e);
        } catch (TemplateException e) {
            refused(e);
            SourceLocation at = place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
            throw fault(
                    e.getTemplateSourceName(), at, e.getMessageWithoutStackTop(), NameFinder.help(environment, e), e);
        } catch (IOException e) {
            refused(e);
            throw new UncheckedIOException(name, e);
        }
    }

    /** A template and the user's own parts, as far as they can be read. */
    private List<Template> own(String name) {
        List<Template> own = new ArrayList<>();
        Stream.concat(Stream.of(name), NameFinder.PARTS.stream().filter(overridden))
                .forEach(each -> {
                    try {
                        own.add(configuration.getTemplate(each));
                    } catch (IOException unread) {
                        // One that is used was read before.
                        return;
                    }
                });
        return own;
    }

    /**
     * Throws what the loader refused or could not open, or the parser could not read, however deep: a later attempt at the same
     * template wraps the first one's fault.
     */
    private void refused(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException unread) {
                throw fault(unread);
            }
            if (cause instanceof ClockInTemplateException clock) {
                throw fault(clock);
            }
            if (cause instanceof EndlessTemplateException endless) {
                throw fault(endless);
            }
            if (cause instanceof ConfigException outside) {
                throw outside;
            }
            if (cause instanceof UncheckedIOException unreadable) {
                throw unreadable;
            }
        }
    }

    private RenderException fault(ClockInTemplateException e) {
        return fault(e.template(), place(e.template(), e.line(), e.column()), e.getMessage(), Text.EMPTY, e);
    }

    private RenderException fault(EndlessTemplateException e) {
        SourceLocation at = place(e.template(), e.line(), e.column());
        return fault(e.template(), at, e.getMessage(), MESSAGES.text("endless"), e);
    }

    /** A template that cannot be parsed, without the parser's list of expected tokens: it fills a screen. */
    private RenderException fault(ParseException e) {
        String why = e.getEditorMessage();
        int expected = why.indexOf("Was expecting");
        SourceLocation at = place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
        return fault(e.getTemplateName(), at, expected > 0 ? why.substring(0, expected) : why, Text.EMPTY, e);
    }

    /** A fault that came up after a template had run: what it made is no page. */
    public RenderException notAPage(String name, Exception cause) {
        Optional<String> own = Stream.concat(
                        Stream.of(name, "sections/section.ftlh", "sections/preamble.ftlh"), NameFinder.PARTS.stream())
                .filter(part -> part.endsWith(name.substring(name.lastIndexOf('.'))))
                .filter(overridden)
                .findFirst();
        SourceLocation at = SourceLocation.file(templates.display(own.orElse(name)));
        return new RenderException(at, String.valueOf(cause.getMessage()), Text.EMPTY, own.isEmpty(), cause);
    }

    private SourceLocation place(@Nullable String name, @Nullable Integer line, @Nullable Integer column) {
        return SourceLocation.of(
                templates.display(name == null ? "?" : name), line == null ? 1 : line, column == null ? 0 : column);
    }

    private RenderException fault(
            @Nullable String name, SourceLocation at, @Nullable String why, Text help, Exception cause) {
        String sentence = Optional.ofNullable(why)
                .orElse(String.valueOf(cause.getMessage()))
                .strip();
        int paragraph = sentence.indexOf("\n\n");
        String first = paragraph > 0 ? sentence.substring(0, paragraph) : sentence;
        boolean bundled = name == null || !overridden.test(name);
        return new RenderException(at, first.replace('\n', ' '), help, bundled, cause);
    }

    /** Shows templates what our own types say of themselves, and nothing that every object has: no class, no hash code. */
    private static final class OwnMembers implements MemberAccessPolicy {

        private static final String OURS = "dev.report.";

        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            return new ClassMemberAccessPolicy() {
                @Override
                public boolean isMethodExposed(Method method) {
                    return method.getDeclaringClass().getName().startsWith(OURS)
                            && !method.getName().equals("hashCode");
                }

                @Override
                public boolean isConstructorExposed(Constructor<?> constructor) {
                    return false;
                }

                @Override
                public boolean isFieldExposed(Field field) {
                    return false;
                }
            };
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return false;
        }
    }

    /** Looks at each template before it runs, included ones too: all are got here. */
    private static final class WithoutClock extends Configuration {

        WithoutClock() {
            super(VERSION_2_3_33);
        }

        @Override
        public @Nullable Template getTemplate(
                String name, Locale locale, Object condition, String encoding, boolean parse, boolean ignoreMissing)
                throws IOException {
            Template template = super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
            if (template != null) {
                ClockInTemplateException.check(template);
            }
            return template;
        }
    }

    /** Gives FreeMarker the templates of a {@link TemplateSource}. */
    private record Loader(TemplateSource templates) implements TemplateLoader {

        private record Found(String name, String text) {}

        @Override
        public @Nullable Object findTemplateSource(String name) {
            return templates.text(name).map(text -> new Found(name, text)).orElse(null);
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader(((Found) source).text());
        }

        @Override
        public void closeTemplateSource(Object source) {
            // Nothing is held open.
        }

        /** FreeMarker puts this into its messages. */
        @Override
        public String toString() {
            return "templates";
        }
    }
}
