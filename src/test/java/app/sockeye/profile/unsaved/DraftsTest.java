package app.sockeye.profile.unsaved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Folders;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.Draft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.MessageKind;
import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrames;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.profile.ScriptUse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftsTest {
    @TempDir
    Path home;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    private boolean inMemory;

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void aDraftIsThereAfterARestart(MessageKind kind) {
        Draft draft = new Draft(
                        kind,
                        kind == MessageKind.BINARY ? Format.BASE64 : Format.HEX,
                        Map.of(Format.JSON, "{\"a\":\n1}", Format.TEXT, "half a thought", Format.BASE64, "AA=="),
                        new ControlDraft(ControlKind.CLOSE, "", true, "4001", "done"),
                        List.of(
                                new WrittenMessage(Format.HEX, "00 ff"),
                                new WrittenMessage(Format.FILE, "a.bin"),
                                WrittenMessage.json("{}", ChosenFormat.parse("cbor")),
                                new WrittenMessage(Format.TEXT, "${literally}").withTemplates(false)),
                        true)
                .withAs(ChosenFormat.parse("Price in trade.proto"))
                .withForm(
                        Optional.of(new FormMessage("mqtt", "publish", Map.of("topic", "a"))),
                        List.of(new FormMessage("socketio", "event", Map.of("event", "b", "args.0", "1"), false)));
        try (Drafts drafts = open()) {
            drafts.put("p", draft);
            assertThat(drafts.get("p")).isEqualTo(draft);
        }
        assertThat(open().get("p")).isEqualTo(draft);
        assertThat(open().get("other")).isEqualTo(Draft.EMPTY);
    }

    @Test
    void aTypedScriptIsThereAfterARestartUntilItIsSaved() {
        try (Drafts drafts = open()) {
            assertThat(drafts.script("p", ScriptUse.AUTOMATION)).isEmpty();
            drafts.putScript("p", ScriptUse.AUTOMATION, Optional.of("// half a \u00e9"));
            assertThat(drafts.script("p", ScriptUse.AUTOMATION)).contains("// half a \u00e9");
        }
        try (Drafts drafts = open()) {
            assertThat(drafts.script("p", ScriptUse.AUTOMATION)).contains("// half a \u00e9");
            assertThat(drafts.script("p", ScriptUse.DIALECT)).isEmpty();
            drafts.putScript("p", ScriptUse.AUTOMATION, Optional.empty());
        }
        assertThat(open().script("p", ScriptUse.AUTOMATION)).isEmpty();
    }

    @Test
    void theNewestDraftWins() {
        try (Drafts drafts = open()) {
            for (int i = 0; i < 100; i++) {
                drafts.put("p", Draft.of(new WrittenMessage(Format.TEXT, "draft " + i)));
            }
        }
        assertThat(open().get("p").bodies()).containsEntry(Format.TEXT, "draft 99");
    }

    @Test
    void fragmentsAndRawFramesOfADraftAreKept() {
        Draft draft = new Draft(
                        MessageKind.RAW, Format.HEX, Map.of(Format.TEXT, "t"), ControlDraft.EMPTY, List.of(), false)
                .with(
                        Fragmentation.at(1, 3),
                        Optional.of(RawFrames.of(RawFrame.ofHex(3, "00").withRsv(5))));
        try (Drafts drafts = open()) {
            drafts.put("p", draft);
        }
        assertThat(open().get("p")).isEqualTo(draft);
    }

    @Test
    void fragmentsInTheHistoryAreKept() {
        WrittenMessage whole = new WrittenMessage(Format.TEXT, "whole");
        Draft draft = draftWith(List.of(
                whole.withFragmentation(Fragmentation.every(7)),
                whole.withFragmentation(Fragmentation.at(1, 3).withDelay(Duration.ofMillis(20))),
                whole));
        try (Drafts drafts = open()) {
            drafts.put("p", draft);
        }
        assertThat(open().get("p")).isEqualTo(draft);
    }

    @Test
    void theHistoryIsBounded() {
        List<WrittenMessage> many = IntStream.range(0, 300)
                .mapToObj(i -> new WrittenMessage(Format.TEXT, "message " + i))
                .toList();
        assertThat(draftWith(many).history())
                .hasSize(Draft.LONGEST_HISTORY)
                .startsWith(new WrittenMessage(Format.TEXT, "message 0"));
        WrittenMessage big = new WrittenMessage(Format.TEXT, "x".repeat(Draft.HISTORY_CHARS));
        assertThat(draftWith(List.of(big, big)).history()).hasSize(1);
    }

    @Test
    void aControlFrameOfALaterVersionIsShownAsAPing() throws Exception {
        Path folder = Files.createDirectories(Folders.below(home).drafts());
        Files.writeString(
                folder.resolve("p.json"), "{\"version\": 1, \"kind\": \"control\", \"control\": {\"frame\": \"x\"}}");
        assertThat(open().get("p").kind()).isEqualTo(MessageKind.CONTROL);
        assertThat(open().get("p").control().kind()).isEqualTo(ControlKind.PING);
    }

    private static Draft draftWith(List<WrittenMessage> history) {
        return new Draft(MessageKind.TEXT, Format.HEX, Map.of(), ControlDraft.EMPTY, history, false);
    }

    @Test
    void aBrokenDraftIsKeptAside() throws Exception {
        Path folder = Files.createDirectories(Folders.below(home).drafts());
        Files.writeString(folder.resolve("p.json"), "{\"kind\": \"later\"}");
        assertThat(open().get("p")).isEqualTo(Draft.EMPTY);
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(kept -> assertThat(kept).hasContent("{\"kind\": \"later\"}"));
        }
    }

    @Test
    void aForgottenDraftLeavesNoFile() {
        Path file = Folders.below(home).drafts().resolve("p.json");
        try (Drafts drafts = open()) {
            drafts.put("p", Draft.of(new WrittenMessage(Format.TEXT, "words")));
        }
        assertThat(file).exists();
        try (Drafts drafts = open()) {
            drafts.forget("p");
            assertThat(drafts.get("p")).isEqualTo(Draft.EMPTY);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void anIdCannotLeaveTheFolder() {
        assertThatThrownBy(() -> open().get("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsOnTheDiskWhereItMayNotBe() {
        Path file = Folders.below(home).drafts().resolve("p.json");
        try (Drafts drafts = open()) {
            drafts.put("p", written("before"));
        }
        assertThat(file).content().contains("before");
        try (Drafts drafts = open()) {
            assertThat(drafts.get("p").bodies()).containsValue("before");
            inMemory = true;
            drafts.keepAnew();
            drafts.put("q", written("after"));
            assertThat(drafts.get("q").bodies()).containsValue("after");
        }
        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling("q.json")).doesNotExist();
        try (Drafts drafts = open()) {
            drafts.put("q", written("after"));
            inMemory = false;
            drafts.keepAnew();
        }
        assertThat(file.resolveSibling("q.json")).content().contains("after");
    }

    private static Draft written(String text) {
        return new Draft(MessageKind.TEXT, Format.HEX, Map.of(Format.TEXT, text), ControlDraft.EMPTY, List.of(), false);
    }

    private Drafts open() {
        return new Drafts(
                Folders.below(home),
                executor,
                e -> {
                    throw new AssertionError(e);
                },
                () -> inMemory);
    }
}
