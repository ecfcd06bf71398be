package dev.report.packing;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.V17;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The class of one lambda: it keeps what the lambda captured in fields, and its one method calls the lambda's body.
 *
 * <p>It belongs to the nest of the class that holds the lambda, and so may call the private method that javac made of the body.
 */
final class LambdaClass {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String ONLY = "ONLY";

    private final ClassNode node = new ClassNode();
    private final Type self;
    private final Type made;
    private final Type[] captured;
    private final Method method;
    private final Type promised;
    private final Handle body;

    /** The class of this name, within its host and its host's nest, for the instruction that makes the lambda. */
    LambdaClass(String name, String host, String nest, InvokeDynamicInsnNode lambda) {
        self = Type.getObjectType(name);
        made = Type.getReturnType(lambda.desc);
        captured = Type.getArgumentTypes(lambda.desc);
        method = new Method(lambda.name, ((Type) lambda.bsmArgs[0]).getDescriptor());
        body = (Handle) lambda.bsmArgs[1];
        promised = (Type) lambda.bsmArgs[2];
        node.visit(V17, ACC_FINAL | ACC_SUPER, name, null, "java/lang/Object", new String[] {made.getInternalName()});
        node.visitNestHost(nest);
        node.visitOuterClass(host, null, null);
        node.visitInnerClass(name, null, null, ACC_STATIC);
        writeFields();
        writeConstructor();
        writeFactory();
        writeMethod();
    }

    /** Whether the instruction makes a lambda, of an interface with one method and no more. */
    static boolean isLambda(AbstractInsnNode instruction) {
        return instruction instanceof InvokeDynamicInsnNode dynamic
                && dynamic.bsm.getOwner().equals(FACTORY)
                && dynamic.bsm.getName().equals("metafactory");
    }

    ClassNode node() {
        return node;
    }

    /** What stands in place of the instruction: the one object of a lambda that captures nothing, else a new one. */
    AbstractInsnNode call() {
        return captured.length == 0
                ? new FieldInsnNode(GETSTATIC, self.getInternalName(), ONLY, made.getDescriptor())
                : new MethodInsnNode(
                        INVOKESTATIC, self.getInternalName(), "of", factory().getDescriptor());
    }

    private void writeFields() {
        for (int i = 0; i < captured.length; i++) {
            node.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
        }
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private void writeConstructor() {
        GeneratorAdapter code = code(ACC_PRIVATE, constructor());
        code.loadThis();
        code.invokeConstructor(Type.getType(Object.class), new Method("<init>", "()V"));
        for (int i = 0; i < captured.length; i++) {
            code.loadThis();
            code.loadArg(i);
            code.putField(self, field(i), captured[i]);
        }
        code.returnValue();
        code.endMethod();
    }

    private Method constructor() {
        return new Method("<init>", Type.VOID_TYPE, captured);
    }

    private Method factory() {
        return new Method("of", made, captured);
    }

    private void writeFactory() {
        boolean isOne = captured.length == 0;
        GeneratorAdapter code = code(ACC_STATIC, isOne ? new Method("<clinit>", "()V") : factory());
        code.newInstance(self);
        code.dup();
        code.loadArgs();
        code.invokeConstructor(self, constructor());
        if (isOne) {
            node.visitField(ACC_STATIC | ACC_FINAL, ONLY, made.getDescriptor(), null, null);
            code.putStatic(self, ONLY, made);
        }
        code.returnValue();
        code.endMethod();
    }

    private void writeMethod() {
        GeneratorAdapter code = code(ACC_PUBLIC, method);
        BodyCall call = BodyCall.of(body);
        call.begin(code);
        Type[] wanted = call.arguments();
        for (int i = 0; i < captured.length; i++) {
            code.loadThis();
            code.getField(self, field(i), captured[i]);
            Conversion.of(captured[i], wanted[i]).write(code);
        }
        Type[] given = method.getArgumentTypes();
        for (int i = 0; i < given.length; i++) {
            Type exact = promised.getArgumentTypes()[i];
            code.loadArg(i);
            Conversion.of(given[i], exact).write(code);
            Conversion.of(exact, wanted[captured.length + i]).write(code);
        }
        call.end(code);
        Conversion.of(call.result(), promised.getReturnType()).write(code);
        code.returnValue();
        code.endMethod();
    }

    private GeneratorAdapter code(int access, Method signature) {
        MethodVisitor visitor = node.visitMethod(access, signature.getName(), signature.getDescriptor(), null, null);
        return new GeneratorAdapter(Opcodes.ASM9, visitor, access, signature.getName(), signature.getDescriptor()) {};
    }
}
