package app.sockeye.interchange.insomnia;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.SecretNaming;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.tree.TreeJson;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import java.util.ArrayList;
import java.util.List;

/** An environment's values: the members of an object, those of objects in it named with dots, as requests refer to them. */
final class InsomniaValues {
    private static final int DEEPEST = 8;

    private final TextConverter converter;
    private final List<ImportedValue> values = new ArrayList<>();

    private InsomniaValues(ImportSink sink) {
        this.converter = new TextConverter(PlaceholderSyntax.INSOMNIA, sink.leftOut());
    }

    static List<ImportedValue> of(TreeObject owner, String key, ImportSink sink) {
        InsomniaValues reader = new InsomniaValues(sink);
        owner.object(key).ifPresent(data -> reader.add("", data.value(), data.path(), 0));
        return reader.values;
    }

    private void add(String name, TreeValue value, String path, int depth) {
        if (value.isObject() && depth < DEEPEST) {
            value.members()
                    .forEach((key, member) -> add(name.isEmpty() ? key : name + "." + key, member, path, depth + 1));
        } else {
            String text = value.isScalar() ? value.text() : TreeJson.of(value).orElse("");
            boolean nothing = value.kind() == TreeValue.Kind.NULL;
            values.add(new ImportedValue(
                    name, nothing ? "" : converter.of(text, value.line(), path), SecretNaming.isSecret(name)));
        }
    }
}
