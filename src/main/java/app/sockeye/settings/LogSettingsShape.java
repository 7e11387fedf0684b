package app.sockeye.settings;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The log's settings as the keys of a JSON object. */
public final class LogSettingsShape {
    private LogSettingsShape() {}

    static LogSettings read(ObjectNode tree) throws BrokenFileException {
        List<LogSettings.Column> columns = new ArrayList<>();
        for (ObjectNode column : Fields.objects(tree, "columns")) {
            double width = Fields.decimal(column, "width", 0);
            columns.add(new LogSettings.Column(
                    Fields.text(column, "name", ""),
                    SettingsShape.isLength(width) ? width : 0,
                    Fields.flag(column, "shown", true)));
        }
        List<LogSettings.Colour> colours = new ArrayList<>();
        for (ObjectNode colour : Fields.objects(tree, "colours")) {
            colours.add(new LogSettings.Colour(Fields.text(colour, "query", ""), Fields.text(colour, "colour", "")));
        }
        return new LogSettings(columns, colours, Fields.text(tree, "idPath", ""));
    }

    /** Reads what {@link #print(LogLook, ObjectNode)} wrote; missing keys have the defaults. */
    public static LogLook readLook(ObjectNode tree) throws BrokenFileException {
        return new LogLook(read(tree), SettingsShape.timeColumn(tree));
    }

    /** Adds the keys of a look to an object. */
    public static void print(LogLook look, ObjectNode tree) {
        print(look.settings(), tree);
        SettingsShape.putTimeColumn(look.timeColumn(), tree);
    }

    static void print(LogSettings log, ObjectNode tree) {
        ArrayNode columns = tree.putArray("columns");
        log.columns().forEach(column -> columns.addObject()
                .put("name", column.name())
                .put("width", column.width())
                .put("shown", column.shown()));
        ArrayNode colours = tree.putArray("colours");
        log.colours()
                .forEach(colour ->
                        colours.addObject().put("query", colour.query()).put("colour", colour.colour()));
        tree.put("idPath", log.idPath());
    }
}
