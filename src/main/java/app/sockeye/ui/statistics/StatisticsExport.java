package app.sockeye.ui.statistics;

import app.sockeye.export.output.PartFile;
import app.sockeye.files.Reason;
import app.sockeye.ui.common.Screenshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Copies and saves figures as tables and pictures. */
final class StatisticsExport {
    private final StatisticsCommands commands;
    private final Supplier<CountedSession> session;

    /** Writes a file. */
    private interface Writer {
        void write(Path file) throws IOException;
    }

    /** @param session supplies what the figures are of at the moment */
    StatisticsExport(StatisticsCommands commands, Supplier<CountedSession> session) {
        this.commands = commands;
        this.session = session;
    }

    /**
     * @param name of the figures
     * @param picture the node to take a picture of
     */
    ContextMenu menu(String name, Node picture, Supplier<String> csv) {
        return new ContextMenu(
                item(
                        "copy-csv",
                        StatisticsTexts.COPY_CSV,
                        () -> copy(DataFormat.PLAIN_TEXT, session.get().csv() + csv.get())),
                item(
                        "copy-picture",
                        StatisticsTexts.COPY_PICTURE,
                        () -> copy(DataFormat.IMAGE, CaptionedFigure.of(picture, session.get()))),
                item(
                        "save-csv",
                        StatisticsTexts.SAVE_CSV,
                        () -> saveCsv(name, session.get().csv() + csv.get())),
                item(
                        "save-picture",
                        StatisticsTexts.SAVE_PICTURE,
                        () -> savePicture(name, CaptionedFigure.of(picture, session.get()))));
    }

    void saveCsv(String name, String csv) {
        save(name + ".csv", file -> Files.writeString(file, csv, StandardCharsets.UTF_8));
    }

    void savePicture(String name, WritableImage picture) {
        save(name + ".png", file -> Screenshot.write(picture, file));
    }

    private void save(String name, Writer writer) {
        String suggested = name.toLowerCase(Locale.ROOT).replace('/', '-').replace(' ', '-');
        commands.chooseFile(suggested).ifPresent(file -> {
            // Written beside its place first, readable by the user alone from the beginning.
            try (PartFile part = PartFile.file(file)) {
                writer.write(part.path());
                part.finish();
                commands.saved(StatisticsTexts.saved(file), file);
            } catch (IOException e) {
                commands.tell(StatisticsTexts.notSaved(file, Reason.of(e)));
            }
        });
    }

    private static void copy(DataFormat format, Object content) {
        Clipboard.getSystemClipboard().setContent(Map.of(format, content));
    }

    private static MenuItem item(String id, String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setId("statistics-" + id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
