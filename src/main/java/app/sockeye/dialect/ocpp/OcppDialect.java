package app.sockeye.dialect.ocpp;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.json.JsonKind;
import java.util.List;
import java.util.Locale;

/** OCPP-J 1.6, 2.0.1 and 2.1. */
public final class OcppDialect implements Dialect {
    private static final String PREFIX = "ocpp";

    @Override
    public String key() {
        return "ocpp";
    }

    @Override
    public String title() {
        return "OCPP";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.subprotocol().filter(OcppDialect::isOcpp).isPresent()) {
            return Confidence.CERTAIN;
        }
        return opening.first().stream()
                        .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                        .anyMatch(OcppDialect::isCall)
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    private static boolean isOcpp(String subprotocol) {
        return subprotocol.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    private static boolean isCall(JsonSlice json) {
        List<JsonSlice> parts = json.elements(5);
        return parts.size() == 4
                && parts.get(0).raw().equals("2")
                && parts.get(1).is(JsonKind.STRING)
                && parts.get(2).is(JsonKind.STRING)
                && parts.get(3).is(JsonKind.OBJECT);
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new OcppReader(opening.subprotocol()
                .filter(OcppDialect::isOcpp)
                .map(name -> "OCPP " + name.substring(PREFIX.length()))
                .orElse("OCPP"));
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "call, result, error and so on"),
                new FieldWord("event", "name of the action"),
                new FieldWord("id", "id of the call"),
                new FieldWord("code", "code of an error"));
    }
}
