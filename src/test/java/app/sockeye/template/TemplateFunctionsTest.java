package app.sockeye.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function, as it is written in a text. */
class TemplateFunctionsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-28T12:34:56.789Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    private TemplateValues values() {
        TemplateSources sources = new TemplateSources(folder, CLOCK, new Random(6455))
                .withEnvironment(
                        name -> Optional.ofNullable(Map.of("HOME", "/home/ada").get(name)));
        return new TemplateValues() {
            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(Map.of("user", "ada", "comma", "a,b").get(name));
            }

            @Override
            public Optional<String> last(String jsonPath) {
                return jsonPath.equals("$.path[?(@.a=='}')]") ? Optional.empty() : Optional.of("<" + jsonPath + ">");
            }

            @Override
            public TemplateSources sources() {
                return sources;
            }
        };
    }

    private String fill(String written) throws TemplateException {
        return Template.parse(written).fill(values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "${now} ~ 2026-11-28T12:34:56.789Z",
                "${now:iso, Europe/Berlin} ~ 2026-11-28T13:34:56.789+01",
                "${now:unix} ~ 1795869296",
                "${now:unix-ms} ~ 1795869296789",
                "${now:rfc1123} ~ Sat, 28 Nov 2026 12:34:56 GMT",
                "${now:+1h} ~ 2026-11-28T13:34:56.789Z",
                "${now:unix, -1d, -1s} ~ 1795782895",
                "${now:yyyy-MM-dd HH:mm} ~ 2026-11-28 13:34",
                "${now:HH:mm, UTC} ~ 12:34",
                "${now:HH:mm, +05:30} ~ 18:04",
                "${now:EEE, d MMM, UTC, +1M} ~ Mon, 28 Dec",
                "${now:yyyy, +1y} ~ 2027",
                "${env:HOME} ~ /home/ada",
                "${last:$.path} ~ <$.path>",
                "${last:$.path[?(@.a=={}.b)]} ~ <$.path[?(@.a=={}.b)]>",
                "${base64:ada} ~ YWRh",
                "${base64url:???>} ~ Pz8_Pg",
                "${hex:ä} ~ c3a4",
                "${url:a b/ü-} ~ a%20b%2F%C3%BC-",
                "${sha256:abc} ~ ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "${hmac-sha256:Jefe,what do ya want for nothing?} ~ 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "${pick:only} ~ only",
                "${random:7..7} ~ 7",
            })
    void giveWhatTheirHelpSays(String written, String filled) throws TemplateException {
        assertThat(fill(written)).isEqualTo(filled);
    }

    @Test
    void jwtIsSigned() throws TemplateException {
        // Made with Python's hmac and base64 from the same key and claims.
        assertThat(fill("${jwt:secret,{\"sub\":\"${user}\"}}"))
                .isEqualTo(
                        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhZGEifQ.-G7HR4Se6onpiv1N_jWqt9jGA0VR0kRJ_2BoHWhkfhg");
    }

    @Test
    void uuidsHaveTheirVersion() throws TemplateException {
        assertThat(fill("${uuid}")).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(fill("${uuid:v7}"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
                .startsWith("01a22226-c895-7");
    }

    @Test
    void countersCountMessagesByName() throws TemplateException {
        TemplateValues values = values();
        Template template = Template.parse("${counter} ${counter:a} ${counter:b, 1000} ${counter:a}");
        assertThat(template.fill(values)).isEqualTo("1 1 1000 1");
        assertThat(template.fill(values)).isEqualTo("2 2 1001 2");
    }

    @Test
    void randomNumbersReachBothEnds() throws TemplateException {
        TemplateValues values = values();
        Set<String> found = new HashSet<>();
        Set<String> decimals = new HashSet<>();
        Set<String> picked = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            found.add(Template.parse("${random:-1..1}").fill(values));
            decimals.add(Template.parse("${random:0..0.2}").fill(values));
            picked.add(Template.parse("${pick:a|${comma}|}").fill(values));
        }
        assertThat(found).containsExactlyInAnyOrder("-1", "0", "1");
        assertThat(decimals).containsExactlyInAnyOrder("0.0", "0.1", "0.2");
        assertThat(picked).containsExactlyInAnyOrder("a", "a,b", "");
    }

    @Test
    void fakerMakesThingsUp() throws TemplateException {
        assertThat(fill("${faker:name.fullName}")).contains(" ");
        assertThat(fill("${faker:person.name}")).isNotBlank();
        assertThat(fill("${faker:internet.emailAddress}")).contains("@");
        for (String wrong : List.of("name", "name.nothing", "class.getName", "name.getClass", "nothing.x", ".", "a.")) {
            assertThatThrownBy(() -> fill("${faker:" + wrong + "}"))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("Datafaker has nothing of this name");
        }
    }

    @Test
    void filesAreReadAsTextOrBytes() throws IOException, TemplateException {
        Files.writeString(folder.resolve("a.txt"), "grüße");
        Files.write(folder.resolve("b.bin"), new byte[] {(byte) 0xff, 0});
        assertThat(fill("${file:a.txt}")).isEqualTo("grüße");
        assertThat(fill("${file:" + folder.resolve("a.txt") + "}")).isEqualTo("grüße");
        assertThat(fill("${base64:${file:b.bin}}")).isEqualTo("/wA=");
        assertThatThrownBy(() -> fill("${file:b.bin}"))
                .hasMessage("${file:b.bin}: The file is not UTF-8 text; put it into ${base64:} or ${hex:}.");
        assertThatThrownBy(() -> fill("${file:gone}")).hasMessage("${file:gone}: The file doesn't exist.");
        assertThatThrownBy(() -> fill("${file:.}")).hasMessage("${file:.}: This is a folder or a device, not a file.");
        assertThatThrownBy(() -> fill("${file:/dev/zero}"))
                .hasMessage("${file:/dev/zero}: This is a folder or a device, not a file.");
        Files.write(folder.resolve("large"), new byte[(16 << 20) + 1]);
        assertThatThrownBy(() -> fill("${file:large}")).hasMessage("${file:large}: The file is larger than 16 MiB.");
    }

    @Test
    void tablesGiveARowForEachMessage() throws IOException, TemplateException {
        Path table = folder.resolve("users.csv");
        Files.writeString(table, "\ufeffname,\"the \"\"age\"\"\"\r\nada,36\n\"b,\nc\",\n");
        TemplateValues values = values();
        Template template = Template.parse("${csv:users.csv:name}=${csv:users.csv:the \"age\"}");
        List<String> rows = new ArrayList<>();
        assertThat(template.preview(values).text()).isEqualTo("ada=36");
        for (int i = 0; i < 3; i++) {
            rows.add(template.fill(values));
        }
        assertThat(rows).containsExactly("ada=36", "b,\nc=", "ada=36");
        Files.writeString(table, "name;the \"age\"\neva;1\n", StandardCharsets.UTF_8);
        assertThat(template.fill(values)).isEqualTo("eva=1");
        assertThatThrownBy(() -> fill("${csv:users.csv:city}"))
                .hasMessage("${csv:users.csv:city}: The table has no such column.");
        Files.writeString(table, "name\n\"a");
        assertThatThrownBy(() -> fill("${csv:users.csv:name}")).hasMessageContaining("not closed");
    }

    static List<TemplateFunction> all() {
        return TemplateFunctions.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyExampleIsRight(TemplateFunction function) {
        Template example = Template.parse(function.example());
        assertThat(example.references()).extracting(TemplateReference::name).containsExactly(function.name());
        assertThat(example.problems(TemplateValues.NONE))
                .allMatch(problem -> problem.kind() == TemplateProblem.Kind.FAILED);
        assertThat(function.help()).hasSizeLessThan(90);
    }
}
