package app.sockeye.ui.tab;

import app.sockeye.settings.LogLook;
import app.sockeye.settings.LogSettings;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.log.look.ColourRule;
import app.sockeye.ui.log.look.Column;
import app.sockeye.ui.log.look.FieldColumn;
import app.sockeye.ui.log.look.LogColumn;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.look.PathColumn;
import app.sockeye.ui.log.look.RowColour;
import app.sockeye.ui.log.look.TimeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Converts a log's columns and colour rules to their form in files, and back. */
final class LogLooks {
    private LogLooks() {}

    static LogLook of(LogLayout layout) {
        LogLayout.Kept kept = layout.kept();
        List<LogSettings.Column> columns = kept.columns().stream()
                .map(c -> new LogSettings.Column(c.column().key(), c.width(), c.shown()))
                .toList();
        List<LogSettings.Colour> colours = layout.coloursProperty().get().stream()
                .map(rule -> new LogSettings.Colour(rule.query(), rule.colour().key()))
                .toList();
        return new LogLook(
                new LogSettings(columns, colours, layout.idPathProperty().get().toString()),
                LogLook.TimeColumn.valueOf(kept.timeMode().name()));
    }

    static void show(LogLook look, LogLayout layout) {
        LogSettings settings = look.settings();
        List<LogLayout.KeptColumn> columns = settings.columns().stream()
                .flatMap(c ->
                        column(c.name()).stream().map(column -> new LogLayout.KeptColumn(column, c.width(), c.shown())))
                .toList();
        layout.restore(
                new LogLayout.Kept(columns, TimeMode.valueOf(look.timeColumn().name())));
        layout.coloursProperty()
                .set(settings.colours().stream()
                        .flatMap(
                                c -> RowColour.of(c.colour()).stream().map(colour -> new ColourRule(c.query(), colour)))
                        .toList());
        layout.idPathProperty()
                .set(path(settings.idPath()).map(PathColumn::path).orElse(LogLayout.USUAL_ID));
    }

    /** A look as this version shows it, without unknown columns and with missing ones added. */
    static LogLook understood(LogLook look) {
        return of(layout(look));
    }

    /** Only the columns of a look. */
    static LogLayout.Kept columns(LogLook look) {
        return layout(look).kept();
    }

    private static LogLayout layout(LogLook look) {
        LogLayout layout = new LogLayout();
        show(look, layout);
        return layout;
    }

    /** A column by its name in a file; empty for one that only a newer version knows. */
    private static Optional<LogColumn> column(String name) {
        return Arrays.stream(Column.values())
                .filter(c -> c.key().equals(name))
                .map(LogColumn.class::cast)
                .findFirst()
                .or(() -> FieldColumn.of(name))
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
