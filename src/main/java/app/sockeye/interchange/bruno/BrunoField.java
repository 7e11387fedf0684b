package app.sockeye.interchange.bruno;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ForeignValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.SecretNaming;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.tree.TreeObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A name with a value.
 *
 * @param line where it stands, from 1
 */
record BrunoField(String name, String value, boolean enabled, int line) {

    /** The fields of a list in a YAML or JSON file. */
    static List<BrunoField> of(TreeObject parent, String key) {
        return ForeignValue.read(parent, key).stream()
                .map(value -> new BrunoField(
                        value.name(),
                        value.value(),
                        value.enabled(),
                        value.object().value().line()))
                .toList();
    }

    /** The values of an environment; those that are off are told. */
    static List<ImportedValue> variables(List<BrunoField> fields, ImportSink sink) {
        TextConverter converter = new TextConverter(PlaceholderSyntax.BRACES, sink.leftOut());
        List<ImportedValue> values = new ArrayList<>();
        for (BrunoField field : fields) {
            if (field.enabled) {
                String value = converter.of(field.value, field.line, "");
                values.add(new ImportedValue(field.name, value, SecretNaming.isSecret(field.name)));
            } else {
                sink.leftOut().add(LeftOutReason.SWITCHED_OFF, "variable " + field.name, field.line, "", "");
            }
        }
        return values;
    }

    /** For logs: without its value. */
    @Override
    public String toString() {
        return name;
    }
}
