package dev.report.packing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every shape of lambda and method reference that differs for who makes classes of them; each says what it gave. */
public final class Shapes implements Supplier<List<String>> {

    private final String word;
    private final List<String> said = new ArrayList<>();

    /** For a loader that knows no more than the name of the class. */
    public Shapes() {
        this("word");
    }

    private Shapes(String word) {
        this.word = word;
    }

    @Override
    public List<String> get() {
        captures();
        conversions();
        references();
        nested();
        return said;
    }

    private void captures() {
        byte small = 1;
        long wide = 1L << 40;
        double half = 0.5;
        char letter = 'c';
        boolean yes = true;
        String[] several = {"a", "b"};
        Supplier<String> all = () -> word + small + wide + half + letter + yes + several[1];
        say("captured", all.get());
        Supplier<Supplier<String>> twice = () -> () -> word + wide;
        say("a lambda in a lambda", twice.get().get());
        say("the same object again", nothing() == nothing());
    }

    private static Runnable nothing() {
        return () -> {};
    }

    private void conversions() {
        ToIntFunction<Integer> unboxed = Shapes::twice;
        say("unboxed", unboxed.applyAsInt(21));
        Function<Integer, Object> boxed = Shapes::twice;
        say("unboxed and boxed", boxed.apply(21));
        ToLongFunction<Integer> widened = Shapes::twice;
        say("widened", widened.applyAsLong(21));
        DoubleUnaryOperator wider = Math::sqrt;
        say("primitives", wider.applyAsDouble(2.25));
        IntFunction<Long> ofInt = number -> (long) number;
        say("boxed as another", ofInt.apply(7));
        LongSupplier length = word::length;
        say("an int as a long", length.getAsLong());
        Consumer<String> dropped = said::add;
        dropped.accept("a result that nobody wants");
        Consumer<List<Long>> droppedLong = numbers -> numbers.get(0).longValue();
        droppedLong.accept(List.of(1L));
        BooleanSupplier is = word::isEmpty;
        say("a boolean", is.getAsBoolean());
        Comparator<String> generic = String::compareTo;
        say("a cast that generics hide", generic.compare("a", "b"));
    }

    private static int twice(int number) {
        return 2 * number;
    }

    private void references() {
        Function<String, Shapes> privateConstructor = Shapes::new;
        say("a private constructor", privateConstructor.apply("other").word);
        IntFunction<String[]> array = String[]::new;
        say("an array", array.apply(3).length);
        BiFunction<String, Integer, Character> unbound = String::charAt;
        say("an unbound receiver", unbound.apply("abc", 1));
        Function<CharSequence, String> ofInterface = CharSequence::toString;
        say("a method of an interface", ofInterface.apply("text"));
        Function<Object, Boolean> ofSuper = super::equals;
        say("of the class above", ofSuper.apply(this));
        IntBinaryOperator ofAnother = Integer::sum;
        say("a static method", ofAnother.applyAsInt(1, 2));
        say(
                "an interface's static method",
                Stream.of(3, 1).sorted(Comparator.naturalOrder()).toList());
        say("a varargs method", Stream.of("x").map(List::of).toList());
        Supplier<String> serializable = (Supplier<String> & Serializable) () -> word;
        say("with a second interface", serializable.get());
    }

    private void nested() {
        say("in a record", new Pair("l", "r").joined());
        say("in an interface", ((Greeting) () -> "you").greet());
        say("in an enum", Stream.of(Side.values()).map(Side::opposite).toList());
        say("in a stream", IntStream.range(0, 4).boxed().collect(Collectors.partitioningBy(n -> n % 2 == 0)));
        Object inside = new Object() {
            @Override
            public String toString() {
                Supplier<String> own = () -> word + said.isEmpty();
                return own.get();
            }
        };
        say("in a class without a name", inside);
    }

    private void say(String what, Object result) {
        said.add(what + ": " + result);
    }

    private record Pair(String left, String right) {

        private String joined() {
            return Stream.of(this).map(pair -> pair.left + right).findFirst().orElseThrow();
        }
    }

    private interface Greeting {

        String name();

        default String greet() {
            Supplier<String> greeting = () -> "hello " + name() + hidden();
            return greeting.get();
        }

        private String hidden() {
            return "!";
        }
    }

    private enum Side {
        LEFT(() -> Side.valueOf("RIGHT")),
        RIGHT(() -> LEFT);

        private final Supplier<Side> opposite;

        Side(Supplier<Side> opposite) {
            this.opposite = opposite;
        }

        private Side opposite() {
            return opposite.get();
        }
    }
}
