package app.sockeye.ui.tab;

import app.sockeye.export.output.PartFile;
import app.sockeye.files.Reason;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.RevealCommand;
import app.sockeye.ui.tab.work.TabTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.stage.Window;

/** Saves a message's payload, in the background and in pieces, to a file that the user chooses. */
public final class PayloadSaver {
    private static final int PIECE = 1 << 20;

    private final Executor background;
    private final Toast toast;
    private final FileDialogs dialogs;
    private final RevealCommand reveal = new RevealCommand();

    /** @param background writes the file */
    public PayloadSaver(Executor background, Toast toast, FileDialogs dialogs) {
        this.dialogs = dialogs;
        this.background = background;
        this.toast = toast;
    }

    /** Asks for the file, then saves and shows the outcome. */
    void ask(Window owner, Payload payload, String suggestedName) {
        dialogs.save(owner, TabTexts.SAVE_PAYLOAD, suggestedName).ifPresent(file -> save(payload, file));
    }

    void save(Payload payload, Path file) {
        background.execute(() -> {
            try {
                write(payload, file);
                UiPulse.later(() -> tellSaved(TabTexts.savedPayload(payload.size(), file), file));
            } catch (IOException | UncheckedIOException e) {
                String outcome = TabTexts.notSavedPayload(file, Reason.of(e));
                UiPulse.later(() -> toast.show(outcome));
            }
        });
    }

    /** Tells that a file was written, and offers to show it in its folder. */
    void tellSaved(String sentence, Path file) {
        toast.show(
                sentence,
                TabTexts.REVEAL,
                () -> background.execute(() -> {
                    if (!reveal.reveal(file)) {
                        UiPulse.later(() -> toast.show(TabTexts.notRevealed(file)));
                    }
                }));
    }

    private static void write(Payload payload, Path file) throws IOException {
        try (PartFile part = PartFile.file(file)) {
            try (OutputStream out = Files.newOutputStream(part.path())) {
                byte[] piece = new byte[PIECE];
                for (long at = 0; at < payload.size(); ) {
                    int read = payload.read(at, piece, 0, piece.length);
                    out.write(piece, 0, read);
                    at += read;
                }
            }
            part.finish();
        }
    }
}
