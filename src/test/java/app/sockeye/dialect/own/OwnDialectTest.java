package app.sockeye.dialect.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketLine;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.script.ScriptEngine;
import app.sockeye.script.ScriptFault;
import app.sockeye.script.ScriptLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDialectTest {
    private static final ScriptEngine ENGINE = new QuickJsEngine();
    private static final Opening OPENING = new Opening("ws://127.0.0.1/", Optional.empty(), List.of());

    private OwnDialect dialect;
    private DialectReader reader;
    private long number;

    @AfterEach
    void closeDialect() {
        dialect.close();
    }

    @Test
    void aMessageIsToldAsTheScriptSays() {
        load(
                """
                function decode(message) {
                  const [verb, room, ...words] = message.text.split(' ');
                  return { label: 'Say', subject: room, summary: words.join(' '), fields: { room, words: words.length,
                      sender: { name: 'Ada' }, isSent: message.isSent, nothing: undefined, none: null } };
                }
                """);
        Packet packet = only("SAY lobby good morning");
        assertThat(PacketLine.of(packet)).isEqualTo("Say lobby  good morning");
        assertThat(packet.field("op")).contains("say");
        assertThat(packet.field("room")).contains("lobby");
        assertThat(packet.field("issent")).contains("false");
        assertThat(packet.field("sender")).isEmpty();
        assertThat(packet.field("nothing")).isEmpty();
        assertThat(packet.content().detail().fields())
                .contains(
                        new PacketField("words", "2"),
                        new PacketField("sender", "", "", List.of(new PacketField("name", "Ada"))),
                        new PacketField("none", "null"));
    }

    @Test
    void bytesAndFactsOfAMessageReachTheScript() {
        load(
                """
                const decode = m => `${m.direction} #${m.index} ${m.size} ${m.isWhole} ${m.isBinary} ${m.bytes.toHex()}`
                """);
        number = 7;
        List<Packet> packets = read(Direction.SENT, false, new byte[] {1, (byte) 0xff});
        assertThat(PacketLine.of(packets.get(0))).isEqualTo("Message  sent #7 2 true true 01ff");
    }

    @Test
    void aLongMessageIsCutAndSaysSo() {
        load("const decode = m => `${m.isWhole} ${m.size} ${m.text.length}`");
        assertThat(line("x".repeat(SpokenMessage.LONGEST + 5))).isEqualTo("Message  false 1048581 1048576");
    }

    @Test
    void requestsAndAnswersOfBothDirectionsPair() {
        load("function decode({ json }) { return { pair: { [json.k]: json.id } } }");
        assertThat(only("{\"k\":\"ask\",\"id\":17}").pair()).isEqualTo(PairKey.request(Direction.RECEIVED, "17"));
        assertThat(only("{\"k\":\"answer\",\"id\":17}").pair()).isEqualTo(PairKey.answer(Direction.SENT, "17"));
        assertThat(only("{\"k\":\"progress\",\"id\":\"a\"}").pair()).isEqualTo(PairKey.progress(Direction.SENT, "a"));
        assertThat(only("{\"k\":\"cancel\",\"id\":0}").pair()).isEqualTo(PairKey.cancel(Direction.RECEIVED, "0"));
        assertThat(line("{\"k\":\"other\",\"id\":0}"))
                .isEqualTo("Unreadable  TypeError: pair has none of ask, answer, progress and cancel");
    }

    @ParameterizedTest
    @CsvSource({"heartbeat, HEARTBEAT", "ack, ACKNOWLEDGEMENT", "opening, OPENING", "error, ERROR", "anything, CONTENT"
    })
    void aRoleMakesNoiseOrAnError(String word, PacketRole role) {
        load("const decode = m => ({ label: 'A b', role: m.text })");
        assertThat(only(word).type().role()).isEqualTo(role);
        assertThat(only(word).field("op")).contains("a-b");
    }

    @Test
    void aMessageMayHoldSeveralPacketsOrNone() {
        load("const decode = m => m.text === '' ? null : m.text.split('|')");
        assertThat(readText("a|b|c"))
                .extracting(PacketLine::of)
                .containsExactly("Message  a", "Message  b", "Message  c");
        assertThat(readText("")).isEmpty();
        assertThat(readText("|".repeat(1500))).hasSize(1001).last().satisfies(last -> assertThat(PacketLine.of(last))
                .isEqualTo("Unreadable  501 more packets in this message are not listed."));
    }

    @Test
    void payloadsCanBeOpenedFurther() {
        load(
                """
                const decode = m => ({ payload: m.text === 'b' ? new Uint8Array([1, 2]) : m.text === 't' ? 'text' : { a: 1 } });
                """);
        assertThat(payload("b")).isEqualTo("bytes \u0001\u0002");
        assertThat(payload("t")).isEqualTo("text text");
        assertThat(payload("j")).isEqualTo("json {\"a\":1}");
    }

    @Test
    void anExceptionIsToldInItsRowWithItsLineAndTheNextRowIsRead() {
        load(
                """
                function decode(message) {
                  if (message.text === 'bad') {
                    throw new Error('no such thing');
                  }
                  return JSON.parse(message.text).name;
                }
                """);
        assertThat(line("bad")).isEqualTo("Unreadable  line 3: Error: no such thing");
        assertThat(line("{")).startsWith("Unreadable  line 5: SyntaxError: ");
        assertThat(line("{\"name\":\"Ada\"}")).isEqualTo("Message  Ada");
        assertThat(dialect.problem().orElseThrow().line()).isEqualTo(5);
        assertThat(dialect.isStopped()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, a number", "true, a boolean", "[[]], a list", "new Uint8Array(2), an object", "() => 1, a function"
    })
    void whatIsNoPacketIsRefused(String answer, String named) {
        load("const decode = m => (" + answer + ")");
        assertThat(line("x"))
                .isEqualTo("Unreadable  TypeError: decode returned " + named
                        + "; expected an object such as { summary: 'hello' }");
    }

    @Test
    void aPromiseIsRefused() {
        load("async function decode(message) { return 'later' }");
        assertThat(line("x")).contains("decode returned a promise; it must answer at once, without async");
    }

    @Test
    void anEndlessLoopEndsInItsRowAndTheNextRowIsRead() {
        load("function decode(message) { while (message.text === 'loop'); return message.text }", quick());
        assertThat(line("loop")).isEqualTo("Unreadable  The script was stopped: it ran for longer than 50 ms.");
        assertThat(line("more")).isEqualTo("Message  more");
        assertThat(dialect.problem().orElseThrow().fault()).isEqualTo(ScriptFault.TIME);
    }

    @Test
    void aScriptThatIsStoppedTooOftenIsNotRunAnyMore() {
        load("function decode(message) { for (;;); }", quick());
        for (int i = 0; i < OwnScript.MOST_ENDS; i++) {
            assertThat(line("x")).contains("it ran for longer than 50 ms");
        }
        assertThat(line("x")).isEqualTo("Unreadable  " + OwnTexts.TOO_OFTEN);
        assertThat(dialect.isStopped()).isTrue();
    }

    @Test
    void memoryAndOutputAreBounded() {
        load(
                """
                function decode(message) {
                  if (message.text === 'hoard') {
                    const all = [];
                    for (;;) all.push('x'.repeat(1e6) + all.length);
                  }
                  const long = 'y'.repeat(3e6);
                  const fields = {};
                  for (let i = 0; i < 5000; i++) fields['f' + i] = 'z'.repeat(9000);
                  return { label: long, subject: long, summary: long, payload: long, fields, pair: { ask: long } };
                }
                """,
                new ScriptLimits(Duration.ofSeconds(20), Duration.ofSeconds(5), 64L << 20));
        assertThat(line("hoard")).contains("of memory.");
        Packet packet = only("huge");
        assertThat(packet.type().label()).hasSize(400).endsWith("…");
        assertThat(packet.subject()).hasSize(400);
        assertThat(packet.content().line()).hasSize(640);
        assertThat(packet.pair().key().length()).isLessThan(1000);
        assertThat(packet.content().detail().fields())
                .hasSize(200)
                .allMatch(field -> field.value().length() == 4096);
        assertThat(packet.content().detail().payloads().get(0).bytes().length).isLessThan(300_000);
    }

    @Test
    void nestedAndCyclicValuesEnd() {
        load(
                """
                function decode(message) {
                  const value = {};
                  value.self = value;
                  return message.text === 'field' ? { fields: value } : { payload: value };
                }
                """);
        assertThat(line("field")).contains("circular");
        assertThat(line("payload")).contains("circular");
    }

    @Test
    void aScriptThatSpoilsHowItsAnswersCrossHarmsOnlyItsRows() {
        load(
                """
                const decode = m => ({ label: m.text, subject: m.text, payload: new Uint8Array(3) });
                Uint8Array.prototype.toBase64 = () => '?';
                String.prototype.slice = () => 7;
                """);
        assertThat(only("x").content().detail().payloads()).isEmpty();
        String deep = "[\"f\",[".repeat(100_000) + "]]".repeat(100_000);
        Packet nested = OwnPackets.of("{\"n\":1,\"p\":[{\"f\":[" + deep + "]}]}", message(Direction.SENT, true, ""))
                .get(0);
        assertThat(nested.content().detail().fields()).hasSize(1);
        assertThat(OwnPackets.of("nonsense", message(Direction.SENT, true, "")))
                .extracting(PacketLine::of)
                .containsExactly("Unreadable  " + OwnTexts.NOT_AN_ANSWER);
    }

    @Test
    void aScriptThatIsTooLargeIsRefused() {
        load(" ".repeat(1 << 20));
        assertThat(line("x")).isEqualTo("Unreadable  " + OwnTexts.TOO_LARGE);
    }

    @Test
    void aScriptWithoutDecodeSaysSoInEachRow() {
        load("const title = 'Trading'");
        assertThat(dialect.title()).isEqualTo("Trading");
        assertThat(line("x")).isEqualTo("Unreadable  The script has no function decode.");
        assertThat(dialect.writer(reader)).isEmpty();
    }

    @Test
    void aScriptThatIsNoJavaScriptSaysWhereInEachRow() {
        load("function decode(m) {\n  return {\n");
        assertThat(line("x")).startsWith("Unreadable  line 2: SyntaxError: ");
        assertThat(dialect.isStopped()).isTrue();
        assertThat(dialect.title()).isEqualTo("Your own");
        assertThat(dialect.forms()).isEmpty();
    }

    @Test
    void fieldsAreKnownForCompletionAndItIsNeverRecognised() {
        load("const fields = { Price: 'in euro', 'not a word': '' }; const decode = () => 'x';");
        assertThat(dialect.fields()).containsExactly(new FieldWord("price", "in euro"));
        assertThat(dialect.recognise(OPENING)).isEqualTo(Confidence.NONE);
        assertThat(dialect.key()).isEqualTo(OwnDialect.KEY);
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        load("let n = 0; const decode = () => `call ${++n}`;");
        SpokenMessage message = message(Direction.RECEIVED, true, "x");
        List<Packet> packets = new ArrayList<>();
        reader.read(message, packets::add);
        reader.copy().read(message, packets::add);
        assertThat(packets).extracting(PacketLine::of).containsExactly("Message  call 1", "Message  call 1");
        assertThat(dialect.calls()).isEqualTo(1);
    }

    @Test
    void nothingIsReadAfterItWasClosed() {
        load("const decode = () => 'x';");
        dialect.close();
        assertThat(line("x")).isEqualTo("Unreadable  The script has ended.");
        assertThat(catchThrowableOfType(
                        app.sockeye.script.ScriptException.class,
                        () -> new OwnScript("", ENGINE, ScriptLimits.USUAL).call(OwnScript.ENCODE)))
                .hasMessage("The script has no function encode.");
    }

    private static ScriptLimits quick() {
        return new ScriptLimits(Duration.ofMillis(50), Duration.ofSeconds(5), 64L << 20);
    }

    private void load(String source) {
        load(source, ScriptLimits.USUAL);
    }

    private void load(String source, ScriptLimits limits) {
        dialect = OwnDialect.load(source, ENGINE, limits);
        reader = dialect.reader(OPENING);
    }

    private String payload(String text) {
        var payload = only(text).content().detail().payloads().get(0);
        return payload.format() + " " + new String(payload.bytes(), StandardCharsets.UTF_8);
    }

    private String line(String text) {
        return PacketLine.of(only(text));
    }

    private Packet only(String text) {
        List<Packet> packets = readText(text);
        assertThat(packets).hasSize(1);
        return packets.get(0);
    }

    private List<Packet> readText(String text) {
        return read(Direction.RECEIVED, true, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Packet> read(Direction direction, boolean text, byte[] bytes) {
        List<Packet> packets = new ArrayList<>();
        reader.read(new SpokenMessage(number++, direction, text, ByteSource.of(bytes)), packets::add);
        return packets;
    }

    private SpokenMessage message(Direction direction, boolean text, String what) {
        return new SpokenMessage(number++, direction, text, ByteSource.of(what.getBytes(StandardCharsets.UTF_8)));
    }
}
