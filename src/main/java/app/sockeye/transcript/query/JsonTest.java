package app.sockeye.transcript.query;

import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonString;
import app.sockeye.transcript.search.TextPattern;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** What a JSON value must be like. Values of different kinds differ, and none is above the other. */
sealed interface JsonTest {

    /** Made ready for many values. */
    Predicate<JsonFound> ready();

    /** Any value. */
    record Any() implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            return found -> true;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** Compared with a number as numbers, with all their digits. */
    record WithNumber(Comparison comparison, BigDecimal number) implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            return found -> found.number()
                    .map(n -> comparison.holds(n.compareTo(number)))
                    .orElse(comparison == Comparison.DIFFERENT);
        }

        @Override
        public String toString() {
            return comparison.sign() + number;
        }
    }

    /** Compared with a text, by UTF-16 code units. */
    record WithText(Comparison comparison, String text) implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            return found -> found.kind() == JsonKind.STRING
                    ? comparison.holds(found.text(LONGEST_TEXT).compareTo(text))
                    : comparison == Comparison.DIFFERENT;
        }

        @Override
        public String toString() {
            return comparison.sign() + JsonString.quote(text);
        }
    }

    /**
     * Is or is not a constant.
     *
     * @param word true, false or null
     */
    record WithConstant(boolean equal, String word) implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            JsonKind kind = word.equals("null") ? JsonKind.NULL : JsonKind.BOOLEAN;
            return found -> equal
                    == (found.kind() == kind && found.text(word.length() + 1).equals(word));
        }

        @Override
        public String toString() {
            return (equal ? Comparison.EQUAL : Comparison.DIFFERENT).sign() + word;
        }
    }

    /** A text, or another scalar as received, with something in it. */
    record Containing(TextPattern pattern) implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            return found -> !found.kind().isContainer()
                    && !pattern.spans(found.text(LONGEST_TEXT), 1).isEmpty();
        }

        @Override
        public String toString() {
            return "~" + new TextTerm(pattern);
        }
    }

    /** Bytes of a text that are looked at. */
    int LONGEST_TEXT = 1 << 20;
}
