package app.sockeye.ui.log.export;

import app.sockeye.secret.SecretValues;
import java.nio.file.Path;
import java.util.Optional;

/** What an export asks the tab to do. */
public interface ExportCommands {
    /** Tells that a file was written, in a sentence, and offers to show it in its folder. */
    void exported(String sentence, Path file);

    /** Asks where to export to; empty if the user cancels. */
    Optional<Path> chooseExport(String suggestedName);

    /** A copy of the secrets that were used in this run, to leave them and others out of an export. */
    SecretValues knownSecrets();

    /** Tells how something went, in a sentence. */
    void tell(String sentence);
}
