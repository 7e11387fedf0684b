package app.sockeye.session.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.FormatFolder;
import app.sockeye.message.MessageEncoder;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.protocol.Outgoing;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessageTemplateTest {
    private static final FormatFolder FORMATS = new FormatFolder(new FormatLoader(), Path.of(""));
    private static final int ROUNDS = 3;

    /** Among them the halves of a pair of surrogates. */
    private static final Map<String, String> VALUES = Map.of(
            "one", "1",
            "word", "word",
            "quoted", "\"\u00fc\"",
            "object", "{\"x\":[true, null]}",
            "escaped", "\"\\\n\u0001'",
            "high", "\uD83D",
            "low", "\uDE00",
            "emoji", "\uD83D\uDE00 \u20ac",
            "space", " ",
            "empty", "");

    @Provide
    Arbitrary<String> texts() {
        return pieces("?", "x", "\u00fc", "\uD83D\uDE00", "\uD83D", "\uDE00", "$${", "\n", "${", "}");
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return pieces(
                "[", "]", "{", "}", ",", ":", "\"", "\"k\":", " ", "\\", "\\u00", "1", "-", "'", "//", "/*", "*/");
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.lazyOf(
                MessageTemplateTest::references,
                MessageTemplateTest::references,
                () -> Arbitraries.of("1", "null", " true ", "$${"),
                () -> pieces("x", "\\n", "\\u00e4", " ", "'").map(inside -> "\"" + inside + "\""),
                () -> json().list().ofMaxSize(3).map(values -> "[" + String.join(",", values) + "]"),
                () -> json().map(value -> "{\"k\" : " + value + ", \"${word}\":" + value + "}"));
    }

    private static Arbitrary<String> pieces(String... constant) {
        return Arbitraries.oneOf(Arbitraries.of(constant), references())
                .list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }

    private static Arbitrary<String> references() {
        return Arbitraries.oneOf(
                Arbitraries.of(VALUES.keySet()).map(name -> "${" + name + "}"),
                Arbitraries.of(
                        "${counter}",
                        "${counter}",
                        "${counter:other, -3}",
                        "${counter:third,9223372036854775807}",
                        "${counter:${word}}",
                        "${random:1..100}",
                        "${uuid}",
                        "${now:unix}",
                        "${now}",
                        "${base64:${high}}",
                        "${hex:${counter}}",
                        "${unknown}",
                        "${file:}",
                        "${jwt:key,{\"n\":${counter}}}"));
    }

    @Property(tries = 3000, seed = "6455")
    void aTextBecomesTheSameAsByFillingItFirst(@ForAll("texts") String body) {
        compare(new WrittenMessage(Format.TEXT, body));
    }

    @Property(tries = 3000, seed = "6455")
    void whatIsNearlyJsonBecomesTheSameAsByFillingItFirst(@ForAll("nearlyJson") String body) {
        compare(new WrittenMessage(Format.JSON, body));
    }

    @Property(tries = 3000, seed = "6455")
    void jsonBecomesTheSameAsByFillingItFirst(@ForAll("json") String body) {
        compare(new WrittenMessage(Format.JSON, body));
    }

    @Example
    void aValueThatEndsAnEscapeIsChecked() {
        for (String body :
                new String[] {"\"\\u000${one}\"", "\"\\u000${word}\"", "\"\\u00${empty}20\"", "\"\\${quoted}\""}) {
            compare(new WrittenMessage(Format.JSON, body));
        }
    }

    @Example
    void aValueOfTheUsersGoesBeforeTheCounter() {
        MessageTemplate template = new MessageTemplate(new WrittenMessage(Format.TEXT, "${counter}${counter:a}"));
        TemplateValues values = values();
        assertThat(sent(() -> template.outgoing(values, FORMATS))).isEqualTo("11");
        TemplateValues named = name -> name.equals("counter") ? Optional.of("mine") : Optional.empty();
        assertThat(sent(() -> template.outgoing(named, FORMATS))).isEqualTo("mine1");
    }

    @Example
    void aCounterIsTakenOnceForEachMessage() {
        MessageTemplate template = new MessageTemplate(new WrittenMessage(
                Format.JSON, "{\"${counter}\": ${counter}, \"b\": [${counter:b,-1}, ${counter:b}]}"));
        TemplateValues values = values();
        assertThat(sent(() -> template.outgoing(values, FORMATS))).isEqualTo("{\"1\": 1, \"b\": [-1, -1]}");
        assertThat(sent(() -> template.outgoing(values, FORMATS))).isEqualTo("{\"2\": 2, \"b\": [0, 0]}");
    }

    private static void compare(WrittenMessage message) {
        MessageTemplate template = new MessageTemplate(message);
        TemplateValues fast = values();
        TemplateValues slow = values();
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(sent(() -> template.outgoing(fast, FORMATS)))
                    .isEqualTo(sent(() -> MessageEncoder.outgoing(template.fill(slow), FORMATS)));
        }
    }

    /** What was sent, or why nothing was. */
    private static String sent(Supplier<Outgoing> sending) {
        try {
            return new String(((Outgoing.Text) sending.get()).utf8(), StandardCharsets.UTF_8);
        } catch (UnsendableException e) {
            return "at " + e.position() + ": " + e.getMessage();
        }
    }

    private static TemplateValues values() {
        Clock clock = Clock.fixed(Instant.parse("2024-02-29T12:30:00.5Z"), ZoneOffset.UTC);
        TemplateSources sources = new TemplateSources(Path.of(""), clock, new Random(6455));
        return new TemplateValues() {
            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(VALUES.get(name));
            }

            @Override
            public TemplateSources sources() {
                return sources;
            }
        };
    }
}
