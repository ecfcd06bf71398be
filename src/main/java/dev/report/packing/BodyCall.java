package dev.report.packing;

import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * The call of a lambda's body or of the method that it refers to.
 *
 * @param owner the class with the method
 * @param arguments what lies on the stack at the call, the receiver first
 * @param result what lies there after it
 */
record BodyCall(Handle body, Type owner, Type[] arguments, Type result) {

    static BodyCall of(Handle body) {
        Type owner = Type.getObjectType(body.getOwner());
        Type[] declared = Type.getArgumentTypes(body.getDesc());
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> new BodyCall(body, owner, declared, Type.getReturnType(body.getDesc()));
            case Opcodes.H_NEWINVOKESPECIAL -> new BodyCall(body, owner, declared, owner);
            default -> {
                Type[] arguments =
                        Stream.concat(Stream.of(owner), Stream.of(declared)).toArray(Type[]::new);
                yield new BodyCall(body, owner, arguments, Type.getReturnType(body.getDesc()));
            }
        };
    }

    /** What comes before the arguments. */
    void begin(GeneratorAdapter code) {
        if (body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            code.newInstance(owner);
            code.dup();
        }
    }

    /** The call itself. A private method of the same nest is called like any other. */
    void end(GeneratorAdapter code) {
        int opcode = switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
        code.visitMethodInsn(opcode, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    }
}
