package dev.report.packing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Copies the compiled program, with each lambda and method reference as a class of its own.
 *
 * <p>javac leaves these classes to be made, or fetched from the class-data archive, when a lambda is first reached. That costs
 * each of them 0.2 ms at every start, ten times what an archived class costs; a {@code check} of a hundred units reaches four
 * hundred of them.
 */
public final class LambdaPacker {

    private final Map<String, ClassNode> changed = new LinkedHashMap<>();
    private final Path compiled;
    private final Path packed;

    private LambdaPacker(Path compiled, Path packed) {
        this.compiled = compiled;
        this.packed = packed;
    }

    /** Fills the second folder from the first; what stood there before is gone. */
    public static void main(String[] folders) throws IOException {
        new LambdaPacker(Path.of(folders[0]), Path.of(folders[1])).pack();
    }

    private void pack() throws IOException {
        clear();
        for (Path file : files(compiled)) {
            Path copy = packed.resolve(compiled.relativize(file).toString());
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(file, copy);
        }
        for (Path file : files(packed)) {
            if (file.toString().endsWith(".class")) {
                pack(file);
            }
        }
        for (ClassNode host : changed.values()) {
            write(host);
        }
    }

    private void clear() throws IOException {
        if (Files.exists(packed)) {
            for (Path file : files(packed)) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void pack(Path file) throws IOException {
        ClassNode read = read(file);
        if (read.methods.stream().anyMatch(LambdaPacker::hasLambdas)) {
            ClassNode host = changed.computeIfAbsent(read.name, name -> read);
            ClassNode nest = host.nestHostClass == null ? host : nest(host.nestHostClass);
            int number = 0;
            for (MethodNode method : host.methods) {
                for (InvokeDynamicInsnNode lambda : lambdas(method).toList()) {
                    String name = host.name + "$Lambda" + ++number;
                    LambdaClass made = new LambdaClass(name, host.name, nest.name, lambda);
                    method.instructions.set(lambda, made.call());
                    write(made.node());
                    nest.nestMembers = Objects.requireNonNullElseGet(nest.nestMembers, ArrayList::new);
                    nest.nestMembers.add(name);
                }
            }
        }
    }

    private static boolean hasLambdas(MethodNode method) {
        return lambdas(method).findAny().isPresent();
    }

    private static Stream<InvokeDynamicInsnNode> lambdas(MethodNode method) {
        AbstractInsnNode[] instructions = method.instructions.toArray();
        return Stream.of(instructions).filter(LambdaClass::isLambda).map(InvokeDynamicInsnNode.class::cast);
    }

    private ClassNode nest(String name) {
        return changed.computeIfAbsent(name, absent -> {
            try {
                return read(file(absent));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ClassNode read(Path file) throws IOException {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        return node;
    }

    private void write(ClassNode node) throws IOException {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        Files.write(file(node.name), writer.toByteArray());
    }

    private Path file(String name) {
        return packed.resolve(name + ".class");
    }
}
