package dev.report.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * An option or a parameter of a command, and what the caller set it to.
 *
 * <p>It is described to picocli by hand: looking for annotations would cost a short run a tenth of its time.
 */
public final class Argument<T> {

    private final ArgSpec spec;

    private Argument(ArgSpec spec) {
        this.spec = spec;
    }

    /** An option without a value. */
    public static Argument<Boolean> flag(String name) {
        return new Argument<>(
                OptionSpec.builder(name).type(boolean.class).arity("0").build());
    }

    /** An option with a value. */
    public static <T> Argument<T> option(String name, String label, Class<T> type) {
        return new Argument<>(OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .converters(converters(type))
                .arity("1")
                .build());
    }

    /** An option with a word for a value, of those that a command knows. */
    public static <T extends Enum<T>> Argument<T> choice(String name, String label, Class<T> type, List<T> known) {
        return new Argument<>(OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .converters(new ChoiceConverter<>(known))
                .completionCandidates(known.stream().map(Enum::name).toList())
                .arity("1")
                .build());
    }

    /** An option with values that commas divide. */
    public static <T> Argument<List<T>> list(String name, String label, Class<T> type) {
        return new Argument<>(OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(type)
                .splitRegex(",")
                .arity("1")
                .build());
    }

    /** A parameter that must be given. */
    public static <T> Argument<T> parameter(int index, String label, Class<T> type) {
        return new Argument<>(parameter(label)
                .index(String.valueOf(index))
                .type(type)
                .required(true)
                .build());
    }

    /** A file or folder that must be given. */
    public static Argument<Path> path(int index, String label) {
        return new Argument<>(parameter(label)
                .index(String.valueOf(index))
                .type(Path.class)
                .converters(converters(Path.class))
                .required(true)
                .build());
    }

    /** A parameter that may be left out. */
    public static <T> Argument<T> optional(int index, String label, Class<T> type) {
        return new Argument<>(parameter(label)
                .index(String.valueOf(index))
                .type(type)
                .converters(converters(type))
                .arity("0..1")
                .build());
    }

    /** Any number of parameters. */
    public static <T> Argument<List<T>> parameters(String label, Class<T> type) {
        return new Argument<>(parameter(label)
                .index("0..*")
                .type(List.class)
                .auxiliaryTypes(type)
                .converters(converters(type))
                .arity("0..*")
                .build());
    }

    /** The project's folder: the current one, if none is given. */
    public static Argument<Path> project(int index) {
        return optional(index, "PROJECT", Path.class);
    }

    /** Named here, so that picocli need not look for those of all the types it knows; words and enums need none. */
    private static ITypeConverter<?>[] converters(Class<?> type) {
        if (type == Path.class) {
            return new ITypeConverter<?>[] {new PathConverter()};
        }
        if (type == Integer.class) {
            return new ITypeConverter<?>[] {new NumberConverter()};
        }
        return type == LocalDate.class ? new ITypeConverter<?>[] {new DateConverter()} : new ITypeConverter<?>[0];
    }

    /** A class and no lambda: those of picocli's interfaces would keep them all out of the class-data archive. */
    private static final class PathConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            return Path.of(value);
        }
    }

    /** As {@link PathConverter}. */
    private static final class NumberConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return Integer.valueOf(value);
        }
    }

    /** As {@link PathConverter}. */
    private static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            return LocalDate.parse(value);
        }
    }

    /** As {@link PathConverter}. */
    private record ChoiceConverter<T extends Enum<T>>(List<T> known) implements ITypeConverter<T> {
        @Override
        public T convert(String value) {
            for (T word : known) {
                if (word.name().equalsIgnoreCase(value)) {
                    return word;
                }
            }
            throw new TypeConversionException(value);
        }
    }

    private static PositionalParamSpec.Builder parameter(String label) {
        return PositionalParamSpec.builder().paramLabel(label).descriptionKey(label);
    }

    public void addTo(CommandSpec command) {
        command.add(spec);
    }

    /** What it was set to, if it was. */
    public Optional<T> value() {
        @Nullable T value = spec.getValue();
        return Optional.ofNullable(value);
    }

    public T or(T otherwise) {
        return value().orElse(otherwise);
    }

    /** Whether an option without a value was given. */
    public boolean isSet() {
        return value().isPresent() && Boolean.TRUE.equals(value().get());
    }
}
