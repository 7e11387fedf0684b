package app.sockeye.ui.log.export;

import app.sockeye.export.EntryExport;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.secret.SecretValues;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A log that can be exported. JavaFX thread. */
public interface ExportSource {
    /** What it can be exported as, the usual one first. */
    List<ExportFormat> formats();

    /** Number of entries in a scope now; 0 also if the filtered entries are simply all. */
    long count(ExportScope of);

    /** A name for the file, without extension; empty where there is nothing to export. */
    Optional<String> suggestedName();

    /** What is to be exported now. */
    Prepared prepare(Request request);

    /** Adds a follower of the pulse until the log is closed. */
    void onPulse(BooleanSupplier follower);

    /** Adds what is done when the log is closed. */
    void onClose(Runnable action);

    /** Lets the followers of the pulse be asked. */
    void wake();

    /**
     * What the user asks for.
     *
     * @param secrets whether to include secrets
     * @param spreadsheets whether to make tables safe for spreadsheets
     * @param known the secrets to leave out otherwise; those that the handshakes show are still to be added
     */
    record Request(ExportScope scope, ExportFormat format, boolean secrets, boolean spreadsheets, SecretValues known) {}

    /** An export that is yet to be made, in the background. */
    @FunctionalInterface
    interface Prepared {
        /** Makes it; reads the handshakes for that. */
        EntryExport make() throws IOException;
    }
}
