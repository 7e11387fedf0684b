package app.sockeye.ui.tab;

import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.statistics.StatisticsCommands;
import app.sockeye.ui.tab.work.TabTexts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;

/** Carries out the commands of the statistics. */
final class StatisticsDesk implements StatisticsCommands {
    private final LogModel log;
    private final EntryDesk commands;
    private final BooleanProperty rows;

    /** @param rows whether the log's rows are shown rather than the statistics */
    StatisticsDesk(LogModel log, EntryDesk commands, BooleanProperty rows) {
        this.log = log;
        this.commands = commands;
        this.rows = rows;
    }

    @Override
    public void showInLog(String query) {
        log.filter().textProperty().set(query);
        log.filter().apply();
        rows.set(true);
    }

    @Override
    public Optional<Path> chooseFile(String suggestedName) {
        return commands.chooseFile(TabTexts.SAVE_STATISTICS, commands.exportName(suggestedName));
    }

    @Override
    public void tell(String sentence) {
        commands.tell(sentence);
    }

    @Override
    public void saved(String sentence, Path file) {
        commands.exported(sentence, file);
    }
}
