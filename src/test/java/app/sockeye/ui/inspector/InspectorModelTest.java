package app.sockeye.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.inspector.entry.Aspect;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The background is a queue that each test empties when it likes. */
class InspectorModelTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final InspectorModel model = new InspectorModel(background::add);

    @TempDir
    Path folder;

    private Recorded recorded;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void create() throws IOException {
        recorded = new Recorded(folder.resolve("session"));
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    @Test
    void onlyTheNewestOfSeveralEntriesIsRead() {
        long first = recorded.text("first");
        long second = recorded.text("second");
        model.show(recorded.transcript, first);
        model.show(recorded.transcript, second);
        finishBackground();
        assertThat(shownIndex()).isEqualTo(second);
    }

    @Test
    void jsonOpensAsATreeOtherTextAsTextAndBytesAsHex() {
        assertThat(aspectOf(recorded.text(" [1]"))).isEqualTo(Aspect.TREE);
        assertThat(aspectOf(recorded.text("hello"))).isEqualTo(Aspect.TEXT);
        assertThat(aspectOf(recorded.message(EntryKind.BINARY, new byte[] {1}))).isEqualTo(Aspect.HEX);
        assertThat(aspectOf(recorded.text("{}"))).isEqualTo(Aspect.TREE);
    }

    @Test
    void aChoiceIsKeptForEntriesOfTheSameSort() {
        long message = recorded.text("{}");
        aspectOf(message);
        model.aspectProperty().set(Aspect.FRAMES);
        assertThat(aspectOf(recorded.event(EntryKind.NOTE, null, "note"))).isEqualTo(Aspect.FACTS);
        assertThat(aspectOf(message)).isEqualTo(Aspect.FRAMES);
    }

    @Test
    void everyKindCanBeLookedAt() {
        for (EntryKind kind : EntryKind.values()) {
            long index = kind.isMessage() || kind.isControl()
                    ? recorded.message(kind, new byte[0])
                    : recorded.event(kind, Direction.SENT, "");
            aspectOf(index);
            assertThat(model.aspectsProperty().get())
                    .contains(model.aspectProperty().get());
        }
    }

    @Test
    void anEntryThatCannotBeReadSaysSo() {
        model.show(recorded.transcript, 7);
        finishBackground();
        assertThat(model.inspectedProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).startsWith("This entry can't be read");
    }

    @Test
    void theEntryStaysOnShowWhereSomethingInItCannotBeOpened() {
        model.show(recorded.transcript, recorded.text("{}"));
        finishBackground();
        Optional<InspectedEntry> shown = model.inspectedProperty().get();
        model.open(
                () -> {
                    throw new IOException("it is torn");
                },
                "gzip");
        finishBackground();
        assertThat(model.inspectedProperty().get()).isEqualTo(shown);
        assertThat(model.notOpenedProperty().get()).isEqualTo("This can't be opened: it is torn.");
        model.show(recorded.transcript, recorded.text("another"));
        finishBackground();
        assertThat(model.notOpenedProperty().get()).isEmpty();
    }

    @Test
    void clearForgetsWhatIsStillBeingRead() {
        model.show(recorded.transcript, recorded.text("late"));
        model.clear();
        finishBackground();
        assertThat(model.inspectedProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    private Aspect aspectOf(long index) {
        model.show(recorded.transcript, index);
        finishBackground();
        assertThat(shownIndex()).isEqualTo(index);
        return model.aspectProperty().get();
    }

    private long shownIndex() {
        return model.inspectedProperty().get().orElseThrow().entry().index();
    }

    private void finishBackground() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
        FxThread.settle();
    }
}
