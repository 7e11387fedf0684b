package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds secrets in texts and bytes, and replaces them by {@value #REDACTED}: as they are, in Base64 of either alphabet
 * (also inside of a longer text, such as the credentials of Basic authentication), each of these also percent-encoded or
 * escaped in JSON. What is compressed or encrypted is not looked into. Immutable, any thread.
 */
public final class Redactor {
    /** What stands for a secret. */
    public static final String REDACTED = "(redacted)";

    /** Finds nothing. */
    public static final Redactor NONE = of(List.of());

    /** Shorter values occur by chance. */
    private static final int SHORTEST = 4;

    /** By the first byte they stand for. */
    private final List<List<SecretForm>> forms = new ArrayList<>();

    /** Where something was found. */
    private record Span(int from, int to) {}

    private Redactor(Collection<String> values) {
        for (int i = 0; i <= 0xFF; i++) {
            forms.add(new ArrayList<>());
        }
        values.stream()
                .filter(Redactor::isFindable)
                .flatMap(value -> SecretForm.of(value).stream())
                .forEach(form -> forms.get(form.bytes()[0] & 0xFF).add(form));
    }

    /** One that finds values; those that are too short are left out. */
    public static Redactor of(Collection<String> values) {
        return new Redactor(values);
    }

    /** Whether a value is long enough to be told from text that is like it by chance: 4 bytes of UTF-8. */
    public static boolean isFindable(String value) {
        return value.getBytes(UTF_8).length >= SHORTEST;
    }

    /** The most bytes that anything found can have, however it is escaped. */
    public int longest() {
        int longest = forms.stream()
                .flatMap(List::stream)
                .mapToInt(form -> form.bytes().length)
                .max()
                .orElse(0);
        // A byte takes at most six in JSON, and there may be a character more at each end.
        return Escapes.MOST_BYTES * (longest + 2);
    }

    /** Whether there is nothing to find. */
    public boolean isEmpty() {
        return forms.stream().allMatch(List::isEmpty);
    }

    /** Whether there is a secret in a text. */
    public boolean finds(byte[] text) {
        return !find(text).isEmpty();
    }

    /** The text without secrets; the same object where there is none. */
    public String redact(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        byte[] redacted = redact(bytes);
        return redacted == bytes ? text : new String(redacted, UTF_8);
    }

    /** The bytes without secrets; the same object where there is none. */
    public byte[] redact(byte[] text) {
        List<Span> spans = find(text);
        if (spans.isEmpty()) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        int at = 0;
        for (Span span : spans) {
            out.write(text, at, span.from - at);
            out.writeBytes(REDACTED.getBytes(UTF_8));
            at = span.to;
        }
        out.write(text, at, text.length - at);
        return out.toByteArray();
    }

    /** The bytes with an asterisk for each byte of a secret; the same object where there is none. */
    public byte[] mask(byte[] text) {
        List<Span> spans = find(text);
        if (spans.isEmpty()) {
            return text;
        }
        byte[] masked = text.clone();
        spans.forEach(span -> Arrays.fill(masked, span.from, span.to, (byte) '*'));
        return masked;
    }

    /** What is found from start to end, without overlaps. */
    private List<Span> find(byte[] text) {
        List<Span> spans = new ArrayList<>();
        Escapes.Unit unit = new Escapes.Unit();
        int end = 0;
        for (int at = 0; at < text.length; at++) {
            if (text[at] != '%'
                    && text[at] != '+'
                    && text[at] != '\\'
                    && forms.get(text[at] & 0xFF).isEmpty()) {
                continue;
            }
            Span longest = new Span(at, at);
            for (Escapes escapes : Escapes.values()) {
                escapes.read(text, at, unit);
                for (SecretForm form : forms.get(unit.bytes[0] & 0xFF)) {
                    Span found = span(form, text, at, escapes);
                    longest = found.to > longest.to ? found : longest;
                }
            }
            if (longest.to > at) {
                spans.add(new Span(Math.max(end, longest.from), longest.to));
                end = longest.to;
                at = end - 1;
            }
        }
        return spans;
    }

    /** Where the bytes end that stand at a place; the place itself where they don't. */
    private static int end(byte[] sought, byte[] text, int from, Escapes escapes) {
        Escapes.Unit unit = new Escapes.Unit();
        int at = from;
        for (int matched = 0; matched < sought.length; matched += unit.count) {
            if (at == text.length) {
                return from;
            }
            at += escapes.read(text, at, unit);
            for (int i = 0; i < unit.count; i++) {
                if (matched + i == sought.length || unit.bytes[i] != sought[matched + i]) {
                    return from;
                }
            }
        }
        return at;
    }

    /** Where a secret's form is found, with the characters around it that hold bits of the secret; else empty. */
    private static Span span(SecretForm form, byte[] text, int from, Escapes escapes) {
        int to = end(form.bytes(), text, from, escapes);
        if (to == from) {
            return new Span(from, from);
        }
        int after = form.after() && to < text.length ? escapes.read(text, to, new Escapes.Unit()) : 0;
        return new Span(form.before() && from > 0 ? from - 1 : from, to + after);
    }
}
