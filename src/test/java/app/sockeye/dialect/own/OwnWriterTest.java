package app.sockeye.dialect.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.script.QuickJsEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnWriterTest {
    private static final String FORMS =
            """
            const forms = [
              { key: 'say', label: 'Say', verb: 'Say it', inputs: [
                { key: 'room', label: 'Room', required: true, help: 'Where to' },
                { key: 'text', kind: 'text', initial: 'Hi' },
                { key: 'loud', kind: 'switch', initial: true },
                { key: 'mood', choices: ['calm', 'angry'] },
                { key: 'more', kind: 'json' },
                { key: 'list', kind: 'list' },
                { key: 'heads', kind: 'pairs' },
                { key: 'data', kind: 'bytes' },
                { kind: 'line' } ] },
              { key: 'ping' }, { label: 'no key' }, 5 ];
            """;

    private OwnDialect dialect;
    private DialectWriter writer;

    @AfterEach
    void closeDialect() {
        dialect.close();
    }

    @Test
    void theFormsOfTheScriptAreOffered() {
        load("function encode() {}");
        assertThat(dialect.forms()).extracting(PacketForm::key).containsExactly("say", "ping");
        PacketForm say = dialect.forms().get(0);
        assertThat(say.verb()).isEqualTo("Say it");
        assertThat(say.inputs())
                .startsWith(
                        new FormInput("room", "Room", InputKind.LINE, "", List.of(), "Where to", true),
                        new FormInput("text", "text", InputKind.TEXT, "Hi", List.of(), "", false),
                        new FormInput("loud", "loud", InputKind.SWITCH, "true", List.of(), "", false),
                        new FormInput("mood", "mood", InputKind.CHOICE, "calm", List.of("calm", "angry"), "", false))
                .hasSize(8);
        assertThat(dialect.forms().get(1)).isEqualTo(new PacketForm("ping", "ping", "Send", List.of()));
    }

    @Test
    void everyInputReachesTheScriptInItsKind() throws Exception {
        load("const encode = ({ form, values }) => ({ form, ...values, data: values.data.toHex() })");
        assertThat(encoded(Map.of(
                        "room", "lobby \"1\"\n",
                        "text", "Hi",
                        "loud", "true",
                        "more", "{\"a\":1}",
                        "list.0", "1",
                        "list.1", "\"two\"",
                        "heads.0.name", "n",
                        "heads.0.value", "v",
                        "data", "hex:01ff")))
                .isEqualTo(
                        "{\"form\":\"say\",\"room\":\"lobby \\\"1\\\"\\n\",\"text\":\"Hi\",\"loud\":true,\"mood\":\"\","
                                + "\"more\":{\"a\":1},\"list\":[1,\"two\"],\"heads\":[[\"n\",\"v\"]],\"data\":\"01ff\"}");
    }

    @Test
    void textIsSentAsItIsAndBytesAsABinaryMessage() throws Exception {
        load("const encode = ({ values }) => values.loud ? new TextEncoder().encode(values.room) : values.room");
        assertThat(encoded(Map.of("room", "a"))).isEqualTo("a");
        MessagePayload binary =
                writer.encode(form(Map.of("room", "a", "loud", "true"))).get(0);
        assertThat(binary.text()).isFalse();
        assertThat(binary.bytes()).containsExactly('a');
        assertThat(writer.copy().encode(form(Map.of("room", "b")))).hasSize(1);
    }

    @Test
    void whatIsWrongIsToldAtItsInput() {
        load("function encode({ values }) {\n  throw { input: 'room', message: 'No room ' + values.room };\n}");
        assertThat(refused(Map.of("room", "x"))).isEqualTo("room: No room x");
        assertThat(refused(Map.of())).isEqualTo("room: Fill in Room.");
        assertThat(refused(Map.of("room", "x", "more", "{"))).startsWith("more: Not JSON. ");
        assertThat(refused(Map.of("room", "x", "data", "hex:0"))).startsWith("data: ");
    }

    @Test
    void anErrorOfTheScriptIsToldWithItsLine() {
        load("function encode({ values }) {\n\n  return values.room.shout();\n}");
        assertThat(refused(Map.of("room", "x"))).startsWith(": line 3: ").contains("TypeError");
    }

    @Test
    void nothingIsNoMessage() {
        load("function encode() {}");
        assertThat(refused(Map.of("room", "x")))
                .endsWith("TypeError: encode returned nothing; expected a text, bytes, or a value for JSON");
    }

    @Test
    void aScriptThatSpoilsHowItsAnswersCrossIsToldSo() {
        load("Uint8Array.prototype.toBase64 = () => '?'; const encode = () => new Uint8Array(3)");
        assertThat(refused(Map.of("room", "x"))).isEqualTo(": " + OwnTexts.NOT_A_MESSAGE);
    }

    @Test
    void aScriptWithoutEncodeSaysSo() {
        load("");
        assertThat(refused(Map.of("room", "x"))).isEqualTo(": The script has no function encode.");
    }

    private void load(String encode) {
        dialect = OwnDialect.load(encode.isEmpty() ? FORMS : encode + "\n" + FORMS, new QuickJsEngine());
        writer = dialect.writer(dialect.reader(new Opening("", Optional.empty(), List.of())))
                .orElseThrow();
    }

    private String encoded(Map<String, String> values) throws FormException {
        MessagePayload message = writer.encode(form(values)).get(0);
        assertThat(message.text()).isTrue();
        return new String(message.bytes(), StandardCharsets.UTF_8);
    }

    private String refused(Map<String, String> values) {
        FormException refusal = catchThrowableOfType(FormException.class, () -> writer.encode(form(values)));
        return refusal.input() + ": " + refusal.getMessage();
    }

    private static FilledForm form(Map<String, String> values) {
        return new FilledForm("say", values);
    }
}
