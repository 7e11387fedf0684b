package app.sockeye.ui.access.tree;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * A character, word, sentence or line of a text.
 *
 * @param text the part
 * @param start its first character's place
 * @param end the place after its last character
 */
public record TextPart(String text, int start, int end) {
    private static final TextPart NONE = new TextPart("", -1, -1);

    /** What a text is read in; the order is that of AT-SPI's {@code AtspiTextGranularity}. */
    public enum Granularity {
        CHARACTER,
        WORD,
        SENTENCE,
        LINE,
        PARAGRAPH
    }

    /** The part around a place; an empty one without places after the end, but for the empty last line. */
    public static TextPart at(String text, int place, Granularity unit) {
        int count = text.codePointCount(0, text.length());
        if (place < 0 || place > count) {
            return NONE;
        }
        int at = text.offsetByCodePoints(0, place);
        int from;
        int to;
        if (unit == Granularity.LINE || unit == Granularity.PARAGRAPH) {
            from = text.lastIndexOf('\n', at - 1) + 1;
            int end = text.indexOf('\n', at);
            to = end < 0 ? text.length() : end + 1;
        } else if (at == text.length()) {
            return new TextPart("", count, count);
        } else {
            BreakIterator breaks = breaks(unit);
            breaks.setText(text);
            to = breaks.following(at);
            from = breaks.previous();
        }
        return new TextPart(text.substring(from, to), text.codePointCount(0, from), text.codePointCount(0, to));
    }

    private static BreakIterator breaks(Granularity unit) {
        return switch (unit) {
            case WORD -> BreakIterator.getWordInstance(Locale.ROOT);
            case SENTENCE -> BreakIterator.getSentenceInstance(Locale.ROOT);
            default -> BreakIterator.getCharacterInstance(Locale.ROOT);
        };
    }
}
