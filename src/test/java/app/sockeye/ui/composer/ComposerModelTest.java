package app.sockeye.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.wire.SentInPartException;
import app.sockeye.message.ControlKind;
import app.sockeye.message.Draft;
import app.sockeye.message.Format;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.InputError;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.composer.form.ControlModel;
import app.sockeye.ui.composer.sending.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The model has no nodes; a pulse brings back what the background found, so it is driven on the JavaFX thread. */
class ComposerModelTest {
    private final RecordingSending sending = new RecordingSending();
    private final Deque<Runnable> background = new ConcurrentLinkedDeque<>();
    private ComposerModel model;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void newModel() {
        model = new ComposerModel(sending, background::add);
    }

    @Test
    void textIsSentAsUtf8AndKept() {
        write(Format.TEXT, "grüße");
        send();
        assertThat(sending.sent).containsExactly("text grüße");
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo("grüße");
        assertThat(status()).isEqualTo("UTF-8 · 7 B");
    }

    @Test
    void editorIsClearedAfterSendWhereChosen() {
        model.clearAfterSendProperty().set(true);
        write(Format.TEXT, "hello");
        send();
        assertThat(model.bodyProperty(Format.TEXT).get()).isEmpty();
    }

    @Test
    void whatWasSentLiterallyIsSentLiterallyAgain() {
        WrittenMessage literal = new WrittenMessage(Format.TEXT, "${name}").withTemplates(false);
        fx(() -> model.sendAgain(literal));
        assertThat(model.history()).containsExactly(literal);
        write(Format.TEXT, "other");
        fx(model::older);
        assertThat(model.composed(Format.TEXT)).isEqualTo(literal);
        send();
        assertThat(sending.written).containsExactly(literal, literal);
        write(Format.TEXT, "");
        write(Format.TEXT, "${name}");
        assertThat(model.composed(Format.TEXT).templates()).isTrue();
    }

    @Test
    void aNewerTextIsNotClearedByAnOlderSend() {
        model.clearAfterSendProperty().set(true);
        sending.answer = new CompletableFuture<>();
        write(Format.TEXT, "first");
        send();
        assertThat(model.outbox().queuedProperty().get()).isEqualTo(1);
        write(Format.TEXT, "second");
        sending.answer.complete(null);
        FxThread.settle();
        assertThat(model.outbox().queuedProperty().get()).isZero();
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo("second");
    }

    @Test
    void unpairedSurrogateIsRefusedAtItsPlace() {
        write(Format.TEXT, "ab\ud800c");
        send();
        assertThat(sending.sent).isEmpty();
        assertThat(problem()).get().extracting(InputError::position).isEqualTo(2);
    }

    @Test
    void brokenJsonIsSentOnlyWhenInsistedOn() {
        write(Format.JSON, "{\"a\":}");
        send();
        assertThat(sending.sent).isEmpty();
        Trouble trouble = model.outbox().troubleProperty().get().orElseThrow();
        assertThat(trouble.sentence()).contains("Line 1, column 6");
        fx(trouble.action());
        assertThat(sending.sent).containsExactly("text {\"a\":}");
    }

    @Test
    void aTextOfTenMebibytesIsCheckedInTheBackground() {
        write(Format.JSON, "[" + "1,".repeat(5 << 20) + "]");
        assertThat(model.checkProperty().get().isPending()).isTrue();
        assertThat(background).isNotEmpty();
    }

    @Test
    void jsonIsSentByteForByteAsWritten() {
        write(Format.JSON, "{ \"a\" : 1.000000000000000000001e5, \"a\": 2 }");
        send();
        assertThat(sending.sent).containsExactly("text { \"a\" : 1.000000000000000000001e5, \"a\": 2 }");
    }

    @Test
    void aTemplateIsCheckedAsItIsFilledInAndHandedOverAsItIsWritten() {
        sending.values = name -> name.equals("n") ? Optional.of("5") : Optional.empty();
        write(Format.JSON, "{\"a\":${n}}");
        finishBackground();
        assertThat(status()).isEqualTo("valid JSON · 7 B");
        write(Format.JSON, "{\"a\":${other}}");
        finishBackground();
        assertThat(problem().orElseThrow().sentence())
                .contains("Line 1, column 6")
                .contains("${other}");
        send();
        assertThat(sending.written).isEmpty();
        write(Format.JSON, "{\"a\":${n}}");
        send();
        finishBackground();
        assertThat(sending.written).containsExactly(new WrittenMessage(Format.JSON, "{\"a\":${n}}"));
    }

    @Test
    void aReferenceThatHasGotItsValueIsNoLongerRefused() {
        write(Format.TEXT, "${n}");
        finishBackground();
        send();
        finishBackground();
        assertThat(sending.written).isEmpty();
        AtomicInteger asked = new AtomicInteger();
        sending.values = name -> {
            asked.incrementAndGet();
            return Optional.of("5");
        };
        send();
        assertThat(asked).as("on the JavaFX thread").hasValue(0);
        finishBackground();
        assertThat(sending.written).hasSize(1);
        assertThat(status()).isEqualTo("UTF-8 · 1 B");
    }

    @Test
    void whatIsSentBehindARefusedMessageKeepsItsOrder() {
        write(Format.TEXT, "${n}");
        finishBackground();
        sending.values = name -> Optional.of("5");
        send();
        write(Format.TEXT, "second");
        send();
        fx(() -> model.kindProperty().set(MessageKind.CONTROL));
        send();
        assertThat(sending.sent).isEmpty();
        finishBackground();
        assertThat(sending.sent).containsExactly("template", "text second", "ping ");
    }

    @Test
    void aValueThatArrivesLiftsTheRefusalByItself() throws Exception {
        write(Format.TEXT, "${n}");
        finishBackground();
        send();
        finishBackground();
        assertThat(model.outbox().troubleProperty().get()).isPresent();
        sending.values = name -> Optional.of("5");
        fx(() -> sending.changes.set(1));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !background.isEmpty());
        finishBackground();
        assertThat(problem()).isEmpty();
        assertThat(model.outbox().troubleProperty().get()).isEmpty();
        assertThat(sending.written).isEmpty();
    }

    @Test
    void manyValuesAreCheckedTogetherAndOnlyForARefusedMessage() throws Exception {
        write(Format.TEXT, "${n}");
        finishBackground();
        fx(() -> {
            for (int i = 1; i < 1000; i++) {
                sending.changes.set(i);
            }
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !background.isEmpty());
        assertThat(background).hasSize(1);
        sending.values = name -> Optional.of("5");
        finishBackground();
        fx(() -> sending.changes.set(2000));
        assertThat(problem()).isPresent();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !background.isEmpty());
        finishBackground();
        assertThat(problem()).isEmpty();
    }

    @Test
    void aTemplateThatIsStillCheckedIsFilledInWhereItIsSent() {
        AtomicInteger asked = new AtomicInteger();
        sending.values = name -> Optional.of("5" + asked.incrementAndGet());
        write(Format.TEXT, "${n}");
        send();
        assertThat(sending.written).hasSize(1);
        assertThat(asked).as("on the JavaFX thread").hasValue(0);
    }

    @Test
    void minifyKeepsEveryDigit() {
        write(Format.JSON, "{\n \"a\": 1.10\n}");
        fx(model.rewrites()::minifyJson);
        assertThat(model.bodyProperty(Format.JSON).get()).isEqualTo("{\"a\":1.10}");
    }

    @Test
    void formattingBrokenJsonChangesNothingAndTellsWhere() {
        write(Format.JSON, "[1,,2]");
        fx(model.rewrites()::formatJson);
        assertThat(model.bodyProperty(Format.JSON).get()).isEqualTo("[1,,2]");
        assertThat(model.outbox().troubleProperty().get().orElseThrow().sentence())
                .contains("column 4");
    }

    @Test
    void hexErrorHasLineAndColumn() {
        write(Format.HEX, "01 02\n03 0g");
        assertThat(problem().orElseThrow().sentence()).startsWith("Line 2, column ");
        write(Format.HEX, "01 02\n03 04");
        send();
        assertThat(sending.sent).containsExactly("binary 01 02 03 04");
    }

    @Test
    void fileIsSentByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("payload.bin"), new byte[1500]);
        fx(() -> model.chooseFile(file));
        finishBackground();
        assertThat(status()).isEqualTo("file · 1.5 kB");
        send();
        assertThat(sending.sent).containsExactly("file payload.bin");
    }

    @Test
    void missingFileIsRefused(@TempDir Path folder) {
        fx(() -> model.chooseFile(folder.resolve("gone")));
        send();
        assertThat(sending.sent).isEmpty();
        assertThat(model.outbox().troubleProperty().get().orElseThrow().sentence())
                .contains("exist. Choose another");
    }

    @Test
    void aFileThatIsGoneAFolderOrChangedIsToldWithTheReasonBeforeItIsSent(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("payload.bin"), new byte[10]);
        choose(file);
        assertThat(problem()).isEmpty();
        Files.write(file, new byte[12]);
        fx(model.check()::lookAgain);
        finishBackground();
        assertThat(problem().orElseThrow().sentence())
                .isEqualTo("The file changed after you chose it: 10 B then, 12 B now.");
        Files.delete(file);
        fx(model.check()::lookAgain);
        finishBackground();
        assertThat(problem().orElseThrow().sentence()).startsWith("The file no longer exists");
        choose(folder);
        assertThat(problem().orElseThrow().sentence()).startsWith("This is a folder");
        send();
        assertThat(sending.sent).isEmpty();
    }

    @Test
    void aFileThatChangedUnseenIsNotSentBeforeTheUserSaysSo(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("payload.bin"), new byte[10]);
        choose(file);
        Files.write(file, new byte[12]);
        send();
        assertThat(sending.sent).isEmpty();
        Trouble trouble = model.outbox().troubleProperty().get().orElseThrow();
        assertThat(trouble.sentence()).startsWith("Not sent. The file changed after you chose it");
        fx(trouble.action());
        assertThat(sending.sent).containsExactly("file payload.bin");
        send();
        assertThat(sending.sent).hasSize(2);
    }

    @Test
    void aFileThatChangedCanBeTakenAsItIs(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("payload.bin"), new byte[10]);
        choose(file);
        Files.write(file, new byte[12]);
        send();
        fx(model::takeFileAsItIs);
        finishBackground();
        assertThat(model.outbox().troubleProperty().get()).isEmpty();
        assertThat(problem()).isEmpty();
        assertThat(status()).isEqualTo("file · 12 B");
    }

    @Test
    void sendAsItIsSendsWhatIsInFront() {
        write(Format.JSON, "{\"a\":}");
        send();
        Runnable sendAsItIs =
                model.outbox().troubleProperty().get().orElseThrow().action();
        write(Format.JSON, "{\"b\":}");
        fx(sendAsItIs);
        assertThat(sending.sent).containsExactly("text {\"b\":}");
    }

    @Test
    void aComplaintGoesWhenWhatItSpeaksOfChanges() {
        write(Format.HEX, "0g");
        send();
        assertThat(model.outbox().troubleProperty().get()).isPresent();
        write(Format.HEX, "00");
        assertThat(model.outbox().troubleProperty().get()).isEmpty();

        write(Format.HEX, "0g");
        send();
        write(Format.JSON, "{}");
        assertThat(model.outbox().troubleProperty().get()).isEmpty();

        fx(() -> model.kindProperty().set(MessageKind.CONTROL));
        fx(() -> model.control().payloadProperty().set("x".repeat(126)));
        send();
        assertThat(model.outbox().troubleProperty().get()).isPresent();
        fx(() -> model.control().payloadProperty().set("x"));
        assertThat(model.outbox().troubleProperty().get()).isEmpty();
    }

    @Test
    void notConnectedIsNotToldOfAnOpenConnection() {
        sending.open.set(false);
        write(Format.TEXT, "hello");
        send();
        fx(() -> sending.open.set(true));
        assertThat(model.outbox().troubleProperty().get()).isEmpty();
    }

    @Test
    void aFailedSendStaysToldWhenAConnectionOpensAgain() {
        sending.answer = CompletableFuture.failedFuture(new IOException("Connection reset"));
        write(Format.TEXT, "hello");
        send();
        fx(() -> sending.open.set(false));
        fx(() -> sending.open.set(true));
        assertThat(model.outbox().troubleProperty().get()).isPresent();
    }

    @Test
    void longTextIsCheckedInTheBackgroundAndAStaleResultIsDropped() {
        write(Format.JSON, "[" + "1,".repeat(20_000) + "1");
        assertThat(status()).isEqualTo("checking…");
        write(Format.JSON, "[1]");
        finishBackground();
        assertThat(status()).isEqualTo("valid JSON · 3 B");
    }

    @Test
    void sendDoesNotWaitForTheBackground() {
        write(Format.TEXT, "x".repeat(20_000));
        send();
        write(Format.TEXT, "short");
        send();
        assertThat(sending.sent).hasSize(2).last().isEqualTo("text short");
    }

    @Test
    void nothingIsSentWhileNotOpen() {
        sending.open.set(false);
        write(Format.TEXT, "hello");
        send();
        assertThat(sending.sent).isEmpty();
        assertThat(model.outbox().troubleProperty().get().orElseThrow().sentence())
                .contains("press Connect");
        assertThat(model.history()).isEmpty();
    }

    @Test
    void failureOfASendIsTold() {
        sending.answer = CompletableFuture.failedFuture(new IOException("Connection reset"));
        write(Format.TEXT, "hello");
        send();
        assertThat(model.outbox().troubleProperty().get().orElseThrow().sentence())
                .isEqualTo("Not sent. Connection reset.");
        assertThat(model.history()).containsExactly(new WrittenMessage(Format.TEXT, "hello"));
    }

    @Test
    void whatWasSentInPartIsNotToldAsNotSent() throws Exception {
        sending.answer = CompletableFuture.failedFuture(
                new SentInPartException("The connection closed while this was being sent.", 0, 0));
        write(Format.TEXT, "hello");
        send();
        assertThat(model.outbox().troubleProperty().get().orElseThrow().sentence())
                .isEqualTo("Sent in part. The connection closed while this was being sent.");
    }

    @Test
    void controlPayloadOver125BytesIsRefused() {
        model.kindProperty().set(MessageKind.CONTROL);
        model.control().payloadProperty().set("x".repeat(126));
        send();
        assertThat(sending.sent).isEmpty();
        assertThat(model.control().payloadComplaint().get()).contains("at most 125");
        model.control().payloadProperty().set("ff 00");
        model.control().hexProperty().set(true);
        model.control().kindProperty().set(ControlKind.PONG);
        send();
        assertThat(sending.sent).containsExactly("pong ff 00");
    }

    @Test
    void closeComplainsAtTheFieldThatIsWrong() {
        ControlModel control = model.control();
        model.kindProperty().set(MessageKind.CONTROL);
        control.kindProperty().set(ControlKind.CLOSE);
        control.codeProperty().set("99999999999");
        assertThat(control.codeComplaint().get()).contains("number");
        control.codeProperty().set("1006");
        assertThat(control.codeComplaint().get()).contains("1006");
        control.codeProperty().set("1001");
        control.reasonProperty().set("é".repeat(62));
        assertThat(control.codeComplaint().get()).isEmpty();
        assertThat(control.reasonComplaint().get()).contains("at most 123");
        send();
        assertThat(sending.sent).isEmpty();
        control.reasonProperty().set("done");
        send();
        assertThat(sending.sent).containsExactly("close 1001 Going Away: \"done\"");
    }

    @Test
    void draftComesBackAsItWas() {
        model.setDraft(Draft.of(new WrittenMessage(Format.BASE64, "AQID")));
        write(Format.TEXT, "text");
        send();
        model.control().reasonProperty().set("bye");
        Draft draft = model.draft();
        ComposerModel other = new ComposerModel(sending, background::add);
        other.setDraft(draft);
        assertThat(other.draft()).isEqualTo(draft);
        assertThat(other.bodyProperty(Format.BASE64).get()).isEqualTo("AQID");
        assertThat(other.history()).containsExactly(new WrittenMessage(Format.TEXT, "text"));
    }

    @Test
    void draftOfAWalkThroughTheHistoryHoldsWhatWasUnsent() {
        write(Format.TEXT, "sent");
        send();
        write(Format.TEXT, "unsent");
        fx(model::older);
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo("sent");
        assertThat(model.draft().body(Format.TEXT)).isEqualTo("unsent");
    }

    @Test
    void everyChangeOfTheDraftIsSignalled() {
        AtomicInteger changes = new AtomicInteger();
        model.onDraftChanged(changes::incrementAndGet);
        write(Format.TEXT, "a");
        model.control().reasonProperty().set("b");
        model.clearAfterSendProperty().set(true);
        assertThat(changes.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void editingAMessagePutsTheUnsentOneIntoTheHistory() {
        write(Format.TEXT, "unsent");
        fx(() -> model.edit(new WrittenMessage(Format.TEXT, "from the log")));
        assertThat(model.bodyProperty(Format.TEXT).get()).isEqualTo("from the log");
        assertThat(model.history()).containsExactly(new WrittenMessage(Format.TEXT, "unsent"));
    }

    private void write(Format format, String body) {
        fx(() -> {
            model.kindProperty().set(format.kind());
            if (format.kind() == MessageKind.BINARY) {
                model.binaryFormatProperty().set(format);
            }
            model.bodyProperty(format).set(body);
        });
    }

    private void choose(Path file) {
        fx(() -> model.chooseFile(file));
        finishBackground();
    }

    private void send() {
        fx(model::send);
    }

    private void finishBackground() {
        do {
            while (!background.isEmpty()) {
                background.poll().run();
            }
            FxThread.settle();
        } while (!background.isEmpty());
    }

    private String status() {
        return model.checkProperty().get().status();
    }

    private Optional<InputError> problem() {
        return model.checkProperty().get().problem();
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        FxThread.settle();
    }
}
