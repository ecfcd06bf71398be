package dev.report.packing;

import static org.objectweb.asm.Type.ARRAY;
import static org.objectweb.asm.Type.OBJECT;
import static org.objectweb.asm.Type.VOID_TYPE;

import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** How a value of one type becomes one of another where a lambda's method and its body differ, as the language has it. */
interface Conversion {

    Map<String, Type> UNBOXED = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    void write(GeneratorAdapter code);

    static Conversion of(Type from, Type to) {
        if (from.equals(to)) {
            return code -> {};
        }
        if (to.equals(VOID_TYPE)) {
            return from.getSize() == 2 ? GeneratorAdapter::pop2 : GeneratorAdapter::pop;
        }
        if (isReference(from)) {
            return isReference(to) ? code -> code.checkCast(to) : code -> unbox(code, from, to);
        }
        return isReference(to) ? code -> code.valueOf(from) : code -> code.cast(from, to);
    }

    private static boolean isReference(Type type) {
        return type.getSort() == OBJECT || type.getSort() == ARRAY;
    }

    /** A wrapper gives its own kind of number, which may then widen; of anything else the wanted kind is expected. */
    private static void unbox(GeneratorAdapter code, Type from, Type to) {
        Type own = UNBOXED.getOrDefault(from.getInternalName(), to);
        code.unbox(own);
        if (!own.equals(to)) {
            code.cast(own, to);
        }
    }
}
