package app.sockeye.dialect.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is to be asked over HTTP before a preset can make its plan; {@code Dialect.answered} takes the answer's body.
 *
 * @param method {@code GET} or {@code POST}, the latter without a body
 * @param url with {@code http} or {@code https}
 * @param input the key of the preset's input that takes the answer as text
 * @param headers of the request, names with values, which may be secrets
 */
public record PresetInquiry(String method, String url, String input, List<Map.Entry<String, String>> headers) {
    public PresetInquiry {
        Objects.requireNonNull(method);
        Objects.requireNonNull(url);
        Objects.requireNonNull(input);
        headers = List.copyOf(headers);
    }

    /** Without headers of its own. */
    public PresetInquiry(String method, String url, String input) {
        this(method, url, input, List.of());
    }

    /** Asks at an address of a server, which may be written as {@code ws}, {@code http} or without a scheme. */
    public static PresetInquiry of(String method, PlannedUrl url, String input) {
        String address = url.url();
        return new PresetInquiry(method, address.startsWith("ws") ? "http" + address.substring(2) : address, input);
    }

    /** The same with one more header. */
    public PresetInquiry with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new PresetInquiry(method, url, input, more);
    }

    /** Without the values of headers. */
    @Override
    public String toString() {
        return method + " " + url;
    }
}
