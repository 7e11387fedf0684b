package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.ChildJava;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each language's own compiler or interpreter reads its literals. */
class LiteralTest {
    private static final String ALL_CHARACTERS = IntStream.concat(
                    IntStream.range(0, 0x180), IntStream.of(0x2028, 0xFEFF, 0x1F600))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    /** Digits behind escapes, trigraphs, what a template or an unicode escape might take for its own. */
    private static final List<String> TEXTS =
            List.of("", "a", ALL_CHARACTERS, "\0" + "7\u0001a\u00ff9", "??/ ??= \\u0041 ${x} `", "é".repeat(40_000));

    private static final List<byte[]> BYTES = List.of(new byte[0], allBytes(), random(10_000));

    @TempDir
    Path folder;

    @Test
    void javaGivesTheSame() throws Exception {
        StringBuilder source = new StringBuilder("import java.nio.charset.StandardCharsets;\nclass Main {\n");
        StringBuilder calls = new StringBuilder();
        int number = 0;
        for (String text : TEXTS) {
            source.append("static byte[] m%d() { return (%s).getBytes(StandardCharsets.UTF_8); }\n"
                    .formatted(number, literal(Literal.JAVA, text)));
            calls.append("print(m").append(number++).append("());\n");
        }
        for (byte[] bytes : BYTES) {
            source.append("static byte[] m%d() { return %s; }\n".formatted(number, Literal.JAVA.of(bytes, false)));
            calls.append("print(m").append(number++).append("());\n");
        }
        source.append("static void print(byte[] b) { System.out.println(java.util.HexFormat.of().formatHex(b)); }\n");
        source.append("public static void main(String[] a) {\n").append(calls).append("}}\n");
        Path file = Files.writeString(folder.resolve("Main.java"), source);
        assertGivesAll(ChildJava.command(file.toString()));
    }

    @Test
    void pythonGivesTheSame() throws Exception {
        assumeThere("python3");
        StringBuilder source = new StringBuilder();
        TEXTS.forEach(
                text -> source.append("print((%s).encode('utf-8').hex())\n".formatted(literal(Literal.PYTHON, text))));
        BYTES.forEach(bytes -> source.append("print((%s).hex())\n".formatted(Literal.PYTHON.of(bytes, false))));
        Path file = Files.writeString(folder.resolve("main.py"), source);
        assertGivesAll(List.of("python3", file.toString()));
    }

    @Test
    void javaScriptGivesTheSame() throws Exception {
        assumeThere("node");
        StringBuilder source = new StringBuilder();
        TEXTS.forEach(text -> source.append(
                "console.log(Buffer.from(%s).toString('hex'))\n".formatted(literal(Literal.JAVASCRIPT, text))));
        BYTES.forEach(bytes -> source.append(
                "console.log(Buffer.from(%s).toString('hex'))\n".formatted(Literal.JAVASCRIPT.of(bytes, false))));
        Path file = Files.writeString(folder.resolve("main.js"), source);
        assertGivesAll(List.of("node", file.toString()));
    }

    @Test
    void cGivesTheSame() throws Exception {
        assumeThere("cc");
        StringBuilder source =
                new StringBuilder("#include <stdio.h>\n#include <string.h>\nstatic void print(const void *b, size_t n)"
                        + " { const unsigned char *p = b; for (size_t i = 0; i < n; i++) printf(\"%02x\", p[i]); puts(\"\"); }\n"
                        + "int main(void) {\n");
        TEXTS.forEach(text -> source.append("print(%1$s, sizeof(%1$s) - 1);\n".formatted(literal(Literal.C, text))));
        for (byte[] bytes : BYTES) {
            source.append("print(%s, %d);\n".formatted(Literal.C.of(bytes, false), bytes.length));
        }
        Path file = Files.writeString(folder.resolve("main.c"), source.append("return 0; }\n"));
        Path program = folder.resolve("main");
        run(List.of("cc", "-std=c99", "-trigraphs", "-w", "-o", program.toString(), file.toString()));
        assertGivesAll(List.of(program.toString()));
    }

    @Test
    void onlyAsciiIsWrittenAndTextThatIsNoneIsBytes() {
        for (Literal language : Literal.values()) {
            assertThat(language.of(ALL_CHARACTERS.getBytes(UTF_8), true)).matches("[\\x20-\\x7E\\n]*");
            byte[] broken = {'a', (byte) 0xFF};
            assertThat(language.of(broken, true)).isEqualTo(language.of(broken, false));
        }
        assertThat(Literal.JAVA.of("say \"hi\"\n".getBytes(UTF_8), true)).isEqualTo("\"say \\\"hi\\\"\\n\"");
        assertThat(Literal.C.of(new byte[] {1, (byte) 0xAB}, false)).isEqualTo("(const unsigned char[]) {0x01, 0xab}");
    }

    private static String literal(Literal language, String text) {
        return language.of(text.getBytes(UTF_8), true);
    }

    private void assertGivesAll(List<String> command) throws Exception {
        List<String> expected = Stream.concat(TEXTS.stream().map(t -> t.getBytes(UTF_8)), BYTES.stream())
                .map(HexFormat.of()::formatHex)
                .toList();
        assertThat(run(command).lines().toList()).isEqualTo(expected);
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).describedAs(Files.readString(errors)).isZero();
        return out;
    }

    private static void assumeThere(String command) {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, command))),
                "needs " + command);
    }

    private static byte[] allBytes() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(6455).nextBytes(bytes);
        return bytes;
    }
}
