package dev.report.packing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaPackerTest {

    private static final String FOLDER = "dev/report/packing";

    @TempDir
    Path compiled;

    @TempDir
    Path packed;

    @BeforeEach
    void compileTheShapes() throws Exception {
        Path folder = Path.of(URI.create(Shapes.class.getResource("").toString()));
        Path copies = Files.createDirectories(compiled.resolve(FOLDER));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("Shapes")) {
                    Files.copy(file, copies.resolve(file.getFileName().toString()));
                }
            }
        }
    }

    @Test
    void packedLambdasDoWhatTheyDidBefore() throws Exception {
        pack(compiled);

        assertThat(said()).hasSizeGreaterThan(25).isEqualTo(new Shapes().get());
    }

    @Test
    void eachLambdaHasAClassAndNoneIsLeftToBeMade() throws Exception {
        pack(compiled);

        assertThat(names()).filteredOn(name -> name.contains("$Lambda")).hasSizeGreaterThan(25);
        assertThat(text("Shapes")).as("a serializable one is left as it is").contains("altMetafactory");
        assertThat(text("Shapes$Side")).contains("Shapes$Side$Lambda1").doesNotContain("LambdaMetafactory");
    }

    @Test
    void aFolderPackedBeforeIsFilledAnew() throws Exception {
        pack(compiled);
        List<String> names = names();
        Files.write(packed.resolve(FOLDER).resolve("Shapes$Pair$Lambda77.class"), new byte[] {1});
        pack(compiled);

        assertThat(names()).isEqualTo(names);
        assertThat(said()).isEqualTo(new Shapes().get());
    }

    @Test
    void eachPackedClassOfTheProgramIsFoundSoundByJava() throws Exception {
        Path program = Path.of(URI.create(LambdaPacker.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        pack(program);

        List<String> names = names("");
        assertThat(names).filteredOn(name -> name.contains("$Lambda")).hasSizeGreaterThan(1000);
        URL[] path = {packed.toUri().toURL()};
        try (URLClassLoader own = new PackedFirst(path)) {
            for (String name : names) {
                if (name.endsWith(".class") && name.contains("$Lambda")) {
                    String type = name.replace('/', '.').substring(0, name.length() - ".class".length());
                    assertThat(Class.forName(type, true, own)).isNotNull();
                }
            }
        }
    }

    private void pack(Path classes) throws IOException {
        LambdaPacker.main(new String[] {classes.toString(), packed.toString()});
    }

    private List<String> said() throws Exception {
        URL[] path = {packed.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Object shapes =
                    loader.loadClass(Shapes.class.getName()).getConstructor().newInstance();
            List<?> said = (List<?>) ((Supplier<?>) shapes).get();
            return said.stream().map(String::valueOf).toList();
        }
    }

    private List<String> names() throws IOException {
        return names(FOLDER);
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(packed.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> packed.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(packed.resolve(FOLDER).resolve(name + ".class"), ISO_8859_1);
    }

    /** Takes the program from the folder, and libraries from where the test has them. */
    private static final class PackedFirst extends URLClassLoader {

        private PackedFirst(URL[] path) {
            super(path, LambdaPackerTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null || !name.startsWith("dev.report.")) {
                    return loaded != null ? loaded : super.loadClass(name, resolve);
                }
                return findClass(name);
            }
        }
    }
}
