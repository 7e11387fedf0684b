import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Takes the names of local variables, which only debuggers ask for, out of all classes in jars. Numbers of lines stay. */
class LocalNames {
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            takeOut(Path.of(jar));
        }
    }

    private static void takeOut(Path jar) throws IOException {
        Path smaller = jar.resolveSibling(jar.getFileName() + ".smaller");
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(smaller))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(copy);
                to.write(entry.getName().endsWith(".class") ? withoutNames(content) : content);
                to.closeEntry();
            }
        }
        Files.move(smaller, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] withoutNames(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new Dropping(writer), 0);
        return writer.toByteArray();
    }

    private static final class Dropping extends ClassVisitor {
        Dropping(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
                @Override
                public void visitLocalVariable(String name, String type, String signature, Label from, Label to, int slot) {}
            };
        }
    }
}
