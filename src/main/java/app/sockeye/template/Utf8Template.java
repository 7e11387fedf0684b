package app.sockeye.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.template.TemplatePart.Faulty;
import app.sockeye.template.TemplatePart.Literal;
import app.sockeye.template.TemplateParts.JsonPlace;
import app.sockeye.template.function.WholeJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A template to be filled very often: its constant pieces are encoded once, and filling it gives UTF-8 without making a
 * text of it first. Any thread.
 */
public final class Utf8Template {
    /** The most bytes that are set aside because the last message had so many. */
    private static final int MOST_EXPECTED = 64 << 10;

    private static final String SPACE = " \t\r\n";
    private static final String SAMPLE_VALUE = "0";
    /** What can't be a part of an escape. */
    private static final String SAMPLE_CHARACTER = "x";

    private final String written;
    private final TemplatePart[] parts;
    /** Those of constant pieces. */
    private final byte[][] encoded;
    /** Null for no JSON. */
    private final JsonPlace[] places;
    /** Bytes that it came to last: only a guess, so any thread may set it at any time. */
    private int expected;

    private Utf8Template(String written, List<TemplatePart> parts, List<JsonPlace> places) {
        this.written = written;
        this.parts = parts.toArray(TemplatePart[]::new);
        this.places = places.isEmpty() ? null : places.toArray(JsonPlace[]::new);
        encoded = new byte[this.parts.length][];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] =
                    this.parts[i] instanceof Literal literal ? literal.text().getBytes(UTF_8) : null;
        }
    }

    static Optional<Utf8Template> of(String written, TemplateParts parts) {
        boolean fit = parts.parts().stream()
                .allMatch(part -> part instanceof Literal literal
                        ? Utf8Text.isWellFormed(literal.text())
                        : !(part instanceof Faulty));
        return fit ? Optional.of(new Utf8Template(written, parts.parts(), List.of())) : Optional.empty();
    }

    static Optional<Utf8Template> ofJson(String written, TemplateParts parts) {
        return of(written, parts)
                .filter(plain -> staysJson(parts))
                .map(plain -> new Utf8Template(written, parts.parts(), parts.places()));
    }

    /**
     * Whether it is strict JSON whatever the values are: it is so with samples, each value stands alone between what
     * may enclose one, and no value ends an escape.
     */
    private static boolean staysJson(TemplateParts parts) {
        StringBuilder sample = new StringBuilder();
        List<JsonPlace> places = parts.places();
        boolean alone = true;
        boolean behindValue = false;
        for (int i = 0; i < places.size(); i++) {
            TemplatePart part = parts.parts().get(i);
            if (part instanceof Literal literal) {
                alone &= !behindValue || isEnd(literal.text());
                behindValue &= literal.text().isBlank();
                sample.append(literal.text());
            } else if (places.get(i) == JsonPlace.STRING) {
                sample.append(SAMPLE_CHARACTER);
            } else {
                alone &= !behindValue && places.get(i) == JsonPlace.VALUE && isBeginning(sample);
                behindValue = true;
                sample.append(SAMPLE_VALUE);
            }
        }
        return alone && WholeJson.isValue(sample.toString());
    }

    /** Whether a value may follow, and nothing else. */
    private static boolean isBeginning(CharSequence before) {
        int at = before.length() - 1;
        while (at >= 0 && SPACE.indexOf(before.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 || "[,:".indexOf(before.charAt(at)) >= 0;
    }

    /** Whether a value is over where this follows it. */
    private static boolean isEnd(String after) {
        int at = 0;
        while (at < after.length() && SPACE.indexOf(after.charAt(at)) >= 0) {
            at++;
        }
        return at == after.length() || ",]}".indexOf(after.charAt(at)) >= 0;
    }

    /**
     * The UTF-8 of the text with all references replaced. May read files.
     *
     * @param encoder gives the bytes of a text with an unpaired surrogate in a piece, or throws
     * @throws TemplateException where one can't be replaced: the first one
     */
    public byte[] fill(TemplateValues values, Function<String, byte[]> encoder) throws TemplateException {
        Fill fill = new Fill(written, values, values.sources(), Template::refuse);
        Utf8Text out = new Utf8Text(expected);
        for (int i = 0; i < parts.length; i++) {
            fill.put(parts[i], encoded[i], places == null ? null : places[i], out);
        }
        byte[] filled = out.bytes(encoder);
        if (filled.length != expected) {
            expected = Math.min(filled.length, MOST_EXPECTED);
        }
        return filled;
    }
}
