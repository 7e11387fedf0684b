package app.sockeye.dialect.preset;

import java.util.Objects;

/**
 * What is to be asked over HTTP before a preset can make its plan; the answer's body is put into an input as text.
 *
 * @param method {@code GET} or {@code POST}, the latter without a body
 * @param url with {@code http} or {@code https}
 * @param input the key of the preset's input that takes the answer
 */
public record PresetInquiry(String method, String url, String input) {
    public PresetInquiry {
        Objects.requireNonNull(method);
        Objects.requireNonNull(url);
        Objects.requireNonNull(input);
    }

    /** Asks at an address of a server, which may be written as {@code ws}, {@code http} or without a scheme. */
    public static PresetInquiry of(String method, PlannedUrl url, String input) {
        String address = url.url();
        return new PresetInquiry(method, address.startsWith("ws") ? "http" + address.substring(2) : address, input);
    }
}
