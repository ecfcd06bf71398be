#!/bin/sh
# ArchUnit takes a method for the body of a lambda by its name, lambda$..., and counts what it calls only where an
# invokedynamic leads to it. The good guess: a method that is no longer synthetic is a method like any other. In fact what
# it uses is nowhere, as if it used nothing. So rules about dependencies pass in silence on classes whose lambdas a tool
# has turned into classes of their own (for a quicker start, or for an older Java): such a tool has to run after the
# rules, or to rename the bodies.
#
# Seen with: ArchUnit 1.5.0 on Java 17; two private methods that differ in their name alone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>a</groupId><artifactId>b</artifactId><version>1</version>
<dependencies><dependency><groupId>com.tngtech.archunit</groupId><artifactId>archunit</artifactId><version>1.5.0</version></dependency></dependencies>
</project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=path >/dev/null
mkdir -p source/seen classes
cat >source/seen/Host.java <<'JAVA'
package seen;
class Host {
    private static void plain() { new java.util.BitSet(); }
    private static void lambda$call$0() { new java.util.StringJoiner(","); }
}
JAVA
cat >Read.java <<'JAVA'
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
public class Read {
    public static void main(String[] folder) {
        var host = new ClassFileImporter().importPath(Path.of(folder[0])).get("seen.Host");
        for (String name : new String[] {"java.util.BitSet", "java.util.StringJoiner"}) {
            System.out.println(name + " " + host.getDirectDependenciesFromSelf().stream()
                    .anyMatch(use -> use.getTargetClass().getName().equals(name)));
        }
    }
}
JAVA
javac -d classes source/seen/Host.java
javac -cp "$(cat path)" -d . Read.java
seen=$(java -cp ".:$(cat path)" Read classes 2>/dev/null)
printf '%s\n' "$seen"
test "$seen" = 'java.util.BitSet true
java.util.StringJoiner false'
