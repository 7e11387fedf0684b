package app.sockeye.ui.statistics;

import java.nio.file.Path;
import java.util.Optional;

/** What the statistics ask the tab to do. */
public interface StatisticsCommands {
    /** Shows the entries that match a query in the log. */
    void showInLog(String query);

    /** Asks where to save to; empty if the user cancels. */
    Optional<Path> chooseFile(String suggestedName);

    /** Tells how something went, in a sentence. */
    void tell(String sentence);

    /** Tells that a file was written, in a sentence, and offers to show it in its folder. */
    void saved(String sentence, Path file);
}
