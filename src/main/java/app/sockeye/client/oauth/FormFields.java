package app.sockeye.client.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a form or of a query, in their order (application/x-www-form-urlencoded). */
final class FormFields {
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** Adds a field. */
    FormFields with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** Adds a field where it has a value. */
    FormFields with(String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> fields.put(name, text));
        return this;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The fields encoded; not for messages, as it holds secrets. */
    String encoded() {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
