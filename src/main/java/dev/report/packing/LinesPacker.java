package dev.report.packing;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.V17;

import dev.report.finding.BundledLines;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Puts a class in the place of each properties file of the packed program: a line of it is then found by its key's hash, and none is read
 * that nobody asks for. A {@code check} of a hundred units read eight such files, in 26 ms of its 690.
 */
public final class LinesPacker {

    private static final String ENDING = ".properties";
    private static final Type LINES = Type.getType(BundledLines.class);
    private static final Type STRING = Type.getType(String.class);
    private static final Method CREATE = new Method("<init>", "()V");
    private static final Method LINE = new Method("line", STRING, new Type[] {STRING});
    private static final Method ALL = new Method("lines", STRING, new Type[0]);
    private static final Method HASH = new Method("hashCode", Type.INT_TYPE, new Type[0]);
    private static final Method EQUALS =
            new Method("equals", Type.BOOLEAN_TYPE, new Type[] {Type.getType(Object.class)});

    private final SortedMap<String, String> lines;

    private LinesPacker(SortedMap<String, String> lines) {
        this.lines = lines;
    }

    /** Works in the folder of the packed program. */
    public static void main(String[] folders) throws IOException {
        Path folder = Path.of(folders[0]);
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            String name = path.substring(0, path.length() - ENDING.length()) + BundledLines.SUFFIX;
            Files.write(folder.resolve(name + ".class"), new LinesPacker(read(file)).pack(name));
            Files.delete(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("dev/report"))) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static SortedMap<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        SortedMap<String, String> lines = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> lines.put(key, properties.getProperty(key)));
        return lines;
    }

    private byte[] pack(String name) {
        ClassWriter made = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
        made.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SUPER, name, null, LINES.getInternalName(), null);
        writeConstructor(made);
        writeKeys(made);
        writeLine(made);
        made.visitEnd();
        return made.toByteArray();
    }

    private static void writeConstructor(ClassWriter made) {
        GeneratorAdapter code = code(made, CREATE);
        code.loadThis();
        code.invokeConstructor(LINES, CREATE);
        code.returnValue();
        code.endMethod();
    }

    private void writeKeys(ClassWriter made) {
        GeneratorAdapter code = code(made, ALL);
        code.push(String.join("\n", lines.keySet()));
        code.returnValue();
        code.endMethod();
    }

    /** As javac writes a switch over strings: by the hash first, then by the keys of that hash. */
    private void writeLine(ClassWriter made) {
        SortedMap<Integer, List<String>> byHash = lines.keySet().stream()
                .collect(Collectors.groupingBy(String::hashCode, TreeMap::new, Collectors.toList()));
        GeneratorAdapter code = code(made, LINE);
        Label none = code.newLabel();
        Map<Integer, Label> places =
                byHash.keySet().stream().collect(Collectors.toMap(hash -> hash, hash -> code.newLabel()));
        code.loadArg(0);
        code.invokeVirtual(STRING, HASH);
        code.visitLookupSwitchInsn(
                none,
                byHash.keySet().stream().mapToInt(Integer::intValue).toArray(),
                byHash.keySet().stream().map(places::get).toArray(Label[]::new));
        byHash.forEach((hash, keys) -> {
            code.mark(Objects.requireNonNull(places.get(hash)));
            keys.forEach(key -> writeAnswer(code, key));
            code.goTo(none);
        });
        code.mark(none);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.returnValue();
        code.endMethod();
    }

    private void writeAnswer(GeneratorAdapter code, String key) {
        Label next = code.newLabel();
        code.loadArg(0);
        code.push(key);
        code.invokeVirtual(STRING, EQUALS);
        code.ifZCmp(GeneratorAdapter.EQ, next);
        code.push(lines.get(key));
        code.returnValue();
        code.mark(next);
    }

    private static GeneratorAdapter code(ClassWriter made, Method method) {
        return new GeneratorAdapter(ACC_PUBLIC, method, null, null, made);
    }
}
