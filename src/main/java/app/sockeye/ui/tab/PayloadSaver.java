package app.sockeye.ui.tab;

import app.sockeye.export.output.PartFile;
import app.sockeye.files.Reason;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Payload;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.tab.work.FileDialogs;
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

    /** @param background writes the file */
    public PayloadSaver(Executor background, Toast toast, FileDialogs dialogs) {
        this.dialogs = dialogs;
        this.background = background;
        this.toast = toast;
    }

    /** Asks for the file, then saves and shows the outcome. */
    void ask(Window owner, Entry message) {
        String ending = message.kind() == EntryKind.TEXT ? ".txt" : ".bin";
        ask(owner, message.payload(), "message-" + message.index() + ending);
    }

    /** Asks for the file, then saves and shows the outcome. */
    void ask(Window owner, Payload payload, String suggestedName) {
        dialogs.save(owner, TabTexts.SAVE_PAYLOAD, suggestedName).ifPresent(file -> save(payload, file));
    }

    void save(Payload payload, Path file) {
        background.execute(() -> {
            String outcome;
            try {
                write(payload, file);
                outcome = TabTexts.savedPayload(payload.size(), file);
            } catch (IOException | UncheckedIOException e) {
                outcome = TabTexts.notSavedPayload(file, Reason.of(e));
            }
            String told = outcome;
            UiPulse.later(() -> toast.show(told));
        });
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
