package app.sockeye.ui;

import app.sockeye.profile.LogSettings;
import app.sockeye.profile.Settings;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.log.ColourRule;
import app.sockeye.ui.log.Column;
import app.sockeye.ui.log.LogColumn;
import app.sockeye.ui.log.LogLayout;
import app.sockeye.ui.log.PathColumn;
import app.sockeye.ui.log.RowColour;
import app.sockeye.ui.log.TimeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Brings the log's columns and rules from the settings and back. */
final class LogLayoutKeeper {
    private final LogLayout layout = new LogLayout();

    LogLayoutKeeper(Settings settings) {
        List<LogLayout.KeptColumn> columns = settings.log().columns().stream()
                .flatMap(c ->
                        column(c.name()).stream().map(column -> new LogLayout.KeptColumn(column, c.width(), c.shown())))
                .toList();
        layout.restore(new LogLayout.Kept(
                columns, TimeMode.valueOf(settings.timeColumn().name())));
        layout.coloursProperty()
                .set(settings.log().colours().stream()
                        .flatMap(
                                c -> RowColour.of(c.colour()).stream().map(colour -> new ColourRule(c.query(), colour)))
                        .toList());
        path(settings.log().idPath()).ifPresent(path -> layout.idPathProperty().set(path.path()));
    }

    LogLayout layout() {
        return layout;
    }

    /** The settings with the columns and rules as they are now. */
    Settings putInto(Settings settings) {
        LogLayout.Kept kept = layout.kept();
        List<LogSettings.Column> columns = kept.columns().stream()
                .map(c -> new LogSettings.Column(c.column().key(), c.width(), c.shown()))
                .toList();
        List<LogSettings.Colour> colours = layout.coloursProperty().get().stream()
                .map(rule -> new LogSettings.Colour(rule.query(), rule.colour().key()))
                .toList();
        return settings.withTimeColumn(
                        Settings.TimeColumn.valueOf(kept.timeMode().name()))
                .withLog(new LogSettings(
                        columns, colours, layout.idPathProperty().get().toString()));
    }

    /** A column that a newer version wrote is none. */
    private static Optional<LogColumn> column(String name) {
        return Arrays.stream(Column.values())
                .filter(c -> c.key().equals(name))
                .map(LogColumn.class::cast)
                .findFirst()
                .or(() -> path(name));
    }

    private static Optional<PathColumn> path(String typed) {
        try {
            return Optional.of(new PathColumn(JsonPathText.parse(typed)));
        } catch (QuerySyntaxException e) {
            return Optional.empty();
        }
    }
}
