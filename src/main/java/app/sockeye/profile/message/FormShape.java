package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.message.FormMessage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A filled form as the dialect's key, the form's, and an object of what was typed. */
final class FormShape {
    static final String FORM = "form";
    static final String DIALECT = "dialect";
    static final String VALUES = "values";

    private static final String TEMPLATES = "templates";

    private FormShape() {}

    static void print(FormMessage form, ObjectNode node) {
        node.put(DIALECT, form.dialect()).put(FORM, form.form());
        ObjectNode values = node.putObject(VALUES);
        form.values().forEach((key, value) -> TextLines.put(values, key, value));
        if (!form.templates()) {
            node.put(TEMPLATES, false);
        }
    }

    static FormMessage read(ObjectNode node) throws BrokenFileException {
        ObjectNode typed = Fields.object(node, VALUES);
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, ?> value : typed.properties()) {
            values.put(value.getKey(), TextLines.get(typed, value.getKey()));
        }
        return new FormMessage(
                Fields.text(node, DIALECT, ""),
                Fields.text(node, FORM, ""),
                values,
                Fields.flag(node, TEMPLATES, true));
    }
}
