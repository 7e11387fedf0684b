package app.sockeye.profile.file;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.OptionsShape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Reads options as the first version of the file wrote them: all of them, two under other names. */
final class LegacyOptions {
    /** Names of then, and keys of today. */
    private static final Map<String, String> RENAMED =
            Map.of("compression", "deflate.offer", "maxMessageSize", "limits.message");

    private LegacyOptions() {}

    /** The options in a file of any version. */
    static OptionValues read(ObjectNode tree, Map<String, String> secrets) throws BrokenFileException {
        OptionValues values = OptionsShape.read(tree, secrets);
        if (Fields.number(tree, JsonFile.VERSION_KEY, 1) > 1) {
            return values;
        }
        for (Map.Entry<String, String> renamed : RENAMED.entrySet()) {
            JsonNode value = tree.get(renamed.getKey());
            if (value != null) {
                values = values.with(OptionSection.option(renamed.getValue()).orElseThrow(), value.asText());
            }
        }
        // It was for the lookup, TCP and TLS each.
        JsonNode connect = tree.path("timeouts").path("connect");
        for (String same : connect.isNumber() ? List.of("timeouts.resolve", "timeouts.tls") : List.<String>of()) {
            values = values.with(OptionSection.option(same).orElseThrow(), connect.asText());
        }
        for (Option option : values.options()) {
            // A default was written, too, though nobody had chosen it.
            values = values.text(option).equals(option.standard()) ? values.without(option) : values;
        }
        return values;
    }

    static void remove(ObjectNode tree) {
        RENAMED.keySet().forEach(tree::remove);
    }
}
