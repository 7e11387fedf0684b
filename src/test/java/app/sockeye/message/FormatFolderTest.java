package app.sockeye.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.InputError;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatFolderTest {
    @TempDir
    Path folder;

    private MessageCheck check(String json, String as) {
        TemplateValues values = new TemplateValues() {
            @Override
            public Optional<String> value(String name) {
                return name.equals("n") ? Optional.of("5") : Optional.empty();
            }

            @Override
            public TemplateSources sources() {
                return new TemplateSources(folder);
            }
        };
        return new MessageChecker(new ChosenFile()).check(WrittenMessage.json(json, ChosenFormat.parse(as)), values);
    }

    private static String hex(MessageCheck check) {
        return HexFormat.of().formatHex(check.bytes());
    }

    @Test
    void jsonAndJson5BecomeTheBytesOfTheFormat() {
        assertThat(hex(check("{\"a\":${n}}", "msgpack"))).isEqualTo("81a16105");
        assertThat(hex(check("{a: 5, /* why */}", "cbor"))).isEqualTo("a1616105");
        assertThat(check("{a: 5}", "smile").status()).isEqualTo("Smile · 9 B");
    }

    @Test
    void whatIsWrongIsToldWhereItIsWritten() throws Exception {
        Files.writeString(folder.resolve("a.proto"), "message A { int32 n = 1; }");
        InputError wrong =
                check("{/* note */\n  n: 'x'}", "A in a.proto").problem().orElseThrow();
        assertThat(wrong.sentence()).startsWith("Line 2, column 6: Expected an integer");
        InputError filled = check("{\"x\": ${n}}", "A in a.proto").problem().orElseThrow();
        assertThat(filled.sentence()).isEqualTo("With the values filled in: Line 1, column 7: A has no field x.");
        assertThat(check("{\"a\": }", "cbor").problem().orElseThrow().position())
                .isEqualTo(6);
        assertThat(check("", "cbor").shownProblem()).isEmpty();
    }

    @Test
    void aFormatThatCantBeUsedIsToldWithoutAPlace() {
        assertThat(check("{}", "protobuf-typed").problem().orElseThrow().sentence())
                .isEqualTo("Choose a .proto file or a descriptor set, and a message type.");
        assertThat(check("{}", "protobuf-typed").status()).isEqualTo("not Protobuf");
        assertThat(check("{}", "cbr").problem().orElseThrow().sentence()).startsWith("There is no format cbr.");
        assertThat(new FormatFolder(new FormatLoader(), folder).complaint(ChosenFormat.STANDARD))
                .isEmpty();
    }
}
