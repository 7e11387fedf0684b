package app.sockeye.profile.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.session.capture.Capture;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MessagesShapeTest {
    private final Map<String, byte[]> beside = new TreeMap<>();
    private final MessageFiles files = new MessageFiles() {
        @Override
        public byte[] read(String name) throws BrokenFileException {
            if (!beside.containsKey(name)) {
                throw new BrokenFileException("\"" + name + "\" is missing.");
            }
            return beside.get(name);
        }

        @Override
        public Set<String> names() {
            return beside.keySet();
        }
    };
    private ObjectNode tree = JsonFile.newObject().put("url", "ws://a");

    @Test
    void everythingThatCanBeSentIsReadAsItWasWritten() throws Exception {
        List<Sendable> all = List.of(
                new WrittenMessage(Format.TEXT, "a\r\nb\n\n", Fragmentation.at(1, 2), false),
                new WrittenMessage(
                        Format.JSON,
                        "{\n  \"op\": 1\n}",
                        Fragmentation.every(64)
                                .withDelay(Duration.ofMillis(20))
                                .withBetween(Optional.of(new ControlDraft(ControlKind.PING, "00", true, "1000", ""))),
                        true),
                new WrittenMessage(Format.ESCAPED, "\\0 \\u2028"),
                new WrittenMessage(Format.HEX, "00 1e ff"),
                new WrittenMessage(Format.HEX, "00 1E  ff ${x}"),
                new WrittenMessage(Format.BASE64, "AAE="),
                new WrittenMessage(Format.FILE, "/tmp/a file"),
                WrittenMessage.json("{\"cents\": 5}", ChosenFormat.parse("Price in trade.proto")),
                new ControlDraft(ControlKind.PONG, "ff", true, "1000", ""),
                new ControlDraft(ControlKind.CLOSE, "", false, "4001", "bye"),
                new FormMessage("socketio", "event", Map.of("event", "chat", "args.0", "{\n}", "ack", "true"), false),
                new RawFrames(
                        List.of(
                                RawFrame.TEXT,
                                new RawFrame(
                                        false,
                                        5,
                                        11,
                                        false,
                                        OptionalInt.of(-2),
                                        RawFrame.LengthForm.BITS_64,
                                        OptionalLong.of(-1),
                                        "c0 af",
                                        true,
                                        OptionalInt.of(3))),
                        true));
        for (Sendable each : all) {
            SavedMessage message = new SavedMessage(
                    "m",
                    "Any",
                    each,
                    "line\nline",
                    3,
                    List.of(new Capture("$.token", "token", Duration.ofSeconds(3), "t")),
                    MessageTarget.chosen(List.of("a", "b")),
                    "schemas/order.json");
            write(List.of(message));
            assertThat(read().messages()).containsExactly(message);
            assertThat(read().messages().get(0).sendable()).isEqualTo(each);
        }
    }

    @Test
    void longAndBinaryPayloadsAreBesideAndShortTextsAreNot() throws Exception {
        write(List.of(
                message("a", "Short", Format.TEXT, "x"),
                message("b", "Long", Format.JSON, "\"" + "x".repeat(70_000) + "\""),
                message("c", "Bytes", Format.HEX, "00 ff"),
                message("d", "Bytes", Format.HEX, "00ff"),
                message("e", "File", Format.FILE, "/a")));
        assertThat(beside.keySet()).containsExactly("Bytes.bin", "Bytes.hex", "Long.json");
        assertThat(beside.get("Bytes.bin")).containsExactly(0, 0xff);
        assertThat(print()).contains("\"payload\": \"Long.json\"", "\"text\": \"x\"", "\"text\": \"/a\"");
    }

    @Test
    void manyMediumTextsDoNotMakeTheFileTooLong() throws Exception {
        List<SavedMessage> many = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> message("m" + i, "Medium", Format.TEXT, "x".repeat(60_000)))
                .toList();
        write(many);
        assertThat(print().length()).isLessThan(1 << 19);
        assertThat(read().messages()).isEqualTo(many);
    }

    @Test
    void filesOfOthersAreNotOverwrittenAndUnneededOnesAreDropped() throws Exception {
        beside.put("bytes.BIN", "theirs".getBytes(StandardCharsets.UTF_8));
        write(List.of(message("a", "Bytes", Format.HEX, "00")));
        assertThat(beside.keySet()).containsExactly("Bytes 2.bin", "bytes.BIN");
        MessagesUpdate renamed = MessagesShape.update(List.of(message("a", "Other", Format.HEX, "00")), tree, files);
        assertThat(renamed.dropped()).containsExactly("Bytes 2.bin");
        assertThat(renamed.payloads()).containsOnlyKeys("Other.bin");
        MessagesUpdate same = MessagesShape.update(read().messages(), tree, files);
        assertThat(same.payloads()).isEmpty();
        assertThat(same.dropped()).isEmpty();
    }

    @Test
    void nameThatDiffersInCaseDoesNotDropItsFile() throws Exception {
        write(List.of(message("a", "bytes", Format.HEX, "00")));
        MessagesUpdate update = MessagesShape.update(List.of(message("a", "BYTES", Format.HEX, "00")), tree, files);
        assertThat(update.payloads()).containsOnlyKeys("BYTES.bin");
        assertThat(update.dropped()).isEmpty();
    }

    @Test
    void brokenMessageStaysAsItIsAndLeavesTheOthers() throws Exception {
        tree = JsonFile.parse(
                """
                {"messages": [
                  {"name": "Good", "text": "x", "later": [1.50]},
                  {"name": "Bad", "format": "smoke", "text": "y"},
                  7,
                  {"name": "Lost", "format": "hex", "payload": "none.bin"}
                ]}"""
                        .getBytes(StandardCharsets.UTF_8));
        SavedMessages read = read();
        assertThat(read.messages()).extracting(SavedMessage::name).containsExactly("Good");
        assertThat(read.broken())
                .extracting(BrokenMessage::sentence)
                .containsExactly(
                        "\"format\" is unknown: smoke.", "A message must be an object.", "\"none.bin\" is missing.");
        write(List.of(read.messages().get(0).withName("Better")));
        assertThat(print())
                .contains("\"later\": [", "1.50", "\"smoke\"", "7", "\"none.bin\"")
                .contains("\"name\": \"Better\"");
        assertThat(read().broken()).hasSize(3);
    }

    @Test
    void whatIsNoListIsNotOverwritten() throws Exception {
        tree = JsonFile.parse("{\"messages\": {\"a\": 1}}".getBytes(StandardCharsets.UTF_8));
        assertThat(read().broken()).extracting(BrokenMessage::sentence).containsExactly("\"messages\" must be a list.");
        assertThatThrownBy(() -> MessagesShape.update(List.of(), tree, files)).isInstanceOf(BrokenFileException.class);
    }

    @Test
    void messagesWithoutIdsHaveTheSameOnesAtEachReading() throws Exception {
        tree = JsonFile.parse(
                """
                {"messages": [{"name": "A", "text": "1"}, {"name": "A", "text": "2"},
                  {"id": "x", "name": "B"}, {"id": "x", "name": "C"}]}"""
                        .getBytes(StandardCharsets.UTF_8));
        List<String> ids = read().messages().stream().map(SavedMessage::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(4).contains("x");
        assertThat(read().messages()).extracting(SavedMessage::id).isEqualTo(ids);
    }

    @Test
    void fileReadsWellAndHasTheSameOrderAlways() throws Exception {
        write(List.of(SavedMessage.create("Log in", new WrittenMessage(Format.JSON, "{\n  \"op\": \"login\"\n}"))
                .withId("id-1")
                .withShortcut(1)
                .withCaptures(List.of(new Capture("$.token", "token", Capture.DEFAULT_TIMEOUT, "")))
                .withTarget(MessageTarget.ALL_OPEN)
                .withNotes("First of all")));
        assertThat(print())
                .isEqualTo(
                        """
                        {
                          "url": "ws://a",
                          "messages": [
                            {
                              "id": "id-1",
                              "name": "Log in",
                              "shortcut": 1,
                              "format": "json",
                              "text": [
                                "{",
                                "  \\"op\\": \\"login\\"",
                                "}"
                              ],
                              "target": "all-open",
                              "captures": [
                                {
                                  "path": "$.token",
                                  "variable": "token",
                                  "timeoutMillis": 10000
                                }
                              ],
                              "notes": "First of all"
                            }
                          ]
                        }
                        """);
    }

    private static SavedMessage message(String id, String name, Format format, String text) {
        return SavedMessage.create(name, new WrittenMessage(format, text)).withId(id);
    }

    private void write(List<SavedMessage> messages) throws BrokenFileException {
        MessagesUpdate update = MessagesShape.update(messages, tree, files);
        update.dropped().forEach(beside::remove);
        beside.putAll(update.payloads());
        tree.set(MessagesShape.MESSAGES, update.list());
        tree = JsonFile.parse(JsonFile.print(tree));
    }

    private SavedMessages read() {
        return MessagesShape.read(tree, files);
    }

    private String print() {
        return new String(JsonFile.print(tree), StandardCharsets.UTF_8);
    }
}
