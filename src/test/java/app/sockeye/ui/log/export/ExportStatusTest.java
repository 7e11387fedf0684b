package app.sockeye.ui.log.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.FilteredView;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.log.LogPage;
import app.sockeye.ui.log.Recording;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.pane.SelectedEntries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** An export that takes long: it waits for the test before its last entry. */
@ExtendWith(WindowExtension.class)
class ExportStatusTest {
    @TempDir
    static Path folder;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private LogPage page;
    private Transcript transcript;
    private ExportModel model;
    private ExportStatus status;
    private Path target;

    @Start
    void start(Stage stage) throws IOException {
        Path own = folder.resolve("run" + System.nanoTime());
        target = own.resolve("out");
        transcript = Transcript.create(own.resolve("session"));
        new Recording(transcript).many(3, "apple ").publish();
        page = new LogPage(stage, 900, 300);
        page.exportTo = Optional.of(target);
        page.model.show(transcript);
        SelectedEntries slow = new SelectedEntries(
                Rows.hits(null, new SlowHits(goOn), 0, this), List.of(new RowRange(0, 0), new RowRange(1, 2)));
        model = new ExportModel(new LogExport(page.model, page::sessionName, () -> slow), page);
        model.scopeProperty().set(ExportScope.SELECTED);
        status = new ExportStatus(model);
        page.view.getChildren().add(0, status);
    }

    @AfterEach
    void close() {
        goOn.countDown();
        page.close();
        transcript.close();
    }

    @Test
    void progressIsShownUntilTheEnd(FxRobot robot) {
        robot.interact(model::start);
        page.await(() -> model.statusProperty().get().entries() == 2);
        assertThat(status.isVisible()).isTrue();
        assertThat(((Labeled) status.getChildren().get(0)).getText()).isEqualTo("Exporting, 2 entries so far");
        goOn.countDown();
        page.await(() -> page.commands.contains("Exported 3 entries to " + target + "."));
        assertThat(status.isVisible()).isFalse();
    }

    @Test
    void cancelEndsItAndLeavesNothingBehind(FxRobot robot) {
        robot.interact(model::start);
        page.await(() -> model.statusProperty().get().entries() == 2);
        robot.clickOn("Cancel");
        goOn.countDown();
        page.await(() -> page.commands.contains("The export was cancelled; nothing was written."));
        assertThat(status.isVisible()).isFalse();
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**{out,.part}*");
    }

    @Test
    void closingTheTabCancels(FxRobot robot) {
        robot.interact(model::start);
        page.await(() -> model.statusProperty().get().entries() == 2);
        robot.interact(page.model::close);
        goOn.countDown();
        page.await(() -> page.commands.contains("The export was cancelled; nothing was written."));
    }

    private record SlowHits(CountDownLatch goOn) implements FilteredView.Hits {
        @Override
        public long size() {
            return 3;
        }

        @Override
        public long entryIndex(long position) {
            if (position == 2 && Thread.currentThread().getName().equals("export")) {
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return position;
        }

        @Override
        public long positionOf(long entryIndex) {
            return entryIndex;
        }

        @Override
        public long scanned() {
            return size();
        }

        @Override
        public boolean complete() {
            return true;
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }
    }
}
