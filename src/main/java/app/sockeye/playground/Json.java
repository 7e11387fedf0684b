package app.sockeye.playground;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** JSON (RFC 8259) as maps, lists, strings, numbers, booleans and null; the last of a repeated name counts. */
final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_DIGITS = 1000;
    /** Prevents a short text from becoming a huge number. */
    private static final int MAX_EXPONENT = 1000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private Json() {}

    /** Reads one value; raises {@link IllegalArgumentException} with the position of the first error. */
    static Object read(String text) {
        try {
            Object value = MAPPER.readValue(text, Object.class);
            requireModest(value);
            return value;
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException(
                    "JSON here may have " + MAX_DEPTH + " levels, and numbers of " + MAX_DIGITS + " digits.", e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not JSON from character " + (e.getLocation().getCharOffset() + 1) + " on.", e);
        }
    }

    /** Writes a value as one line. */
    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "No JSON can be made of a " + value.getClass().getSimpleName(), e);
        }
    }

    private static void requireModest(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(Json::requireModest);
        } else if (value instanceof Collection<?> list) {
            list.forEach(Json::requireModest);
        } else if (value instanceof BigDecimal number && Math.abs((long) number.scale()) > MAX_EXPONENT) {
            throw new IllegalArgumentException("A number's exponent is beyond " + MAX_EXPONENT + ".");
        }
    }
}
