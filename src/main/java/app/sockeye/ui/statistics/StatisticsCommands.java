package app.sockeye.ui.statistics;

import java.nio.file.Path;
import java.util.Optional;

/** What the statistics ask the tab to do. */
public interface StatisticsCommands {
    /** Shows the log with what matches a query. */
    void showInLog(String query);

    /** Asks where to save to; empty where the user would rather not. */
    Optional<Path> chooseFile(String suggestedName);

    /** Tells how something went, in a sentence. */
    void tell(String sentence);
}
