package app.sockeye.ui.log.look;

import app.sockeye.ui.log.words.ColumnTexts;
import java.util.Locale;

/** The log's own columns in their initial order from left to right. The last one takes the remaining width. */
public enum Column implements LogColumn {
    STAR("", ColumnTexts.STAR, 26),
    NUMBER(ColumnTexts.NUMBER_TITLE, ColumnTexts.NUMBER, 72),
    DIRECTION("", ColumnTexts.DIRECTION, 26),
    TIME(ColumnTexts.TIME, ColumnTexts.TIME, 108),
    SINCE_START(ColumnTexts.SINCE_START, ColumnTexts.SINCE_START, 108),
    SINCE_PREVIOUS(ColumnTexts.SINCE_PREVIOUS, ColumnTexts.SINCE_PREVIOUS, 108),
    KIND(ColumnTexts.KIND, ColumnTexts.KIND, 76),
    SIZE(ColumnTexts.SIZE, ColumnTexts.SIZE, 66),
    WIRE_SIZE(ColumnTexts.WIRE_SIZE_TITLE, ColumnTexts.WIRE_SIZE, 72),
    RATIO(ColumnTexts.RATIO_TITLE, ColumnTexts.RATIO, 60),
    FRAMES(ColumnTexts.FRAMES, ColumnTexts.FRAMES, 60),
    NOTE(ColumnTexts.NOTE, ColumnTexts.NOTE, 160),
    MESSAGE(ColumnTexts.MESSAGE, ColumnTexts.MESSAGE, 0);

    static final double MIN_WIDTH = 24;

    private final String title;
    private final String label;
    private final double defaultWidth;

    Column(String title, String label, double defaultWidth) {
        this.title = title;
        this.label = label;
        this.defaultWidth = defaultWidth;
    }

    @Override
    public String key() {
        return this == MESSAGE ? "preview" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public double defaultWidth() {
        return defaultWidth;
    }

    @Override
    public boolean isShownAtFirst() {
        return switch (this) {
            case STAR, NUMBER, DIRECTION, TIME, KIND, SIZE, MESSAGE -> true;
            case SINCE_START, SINCE_PREVIOUS, WIRE_SIZE, RATIO, FRAMES, NOTE -> false;
        };
    }

    @Override
    public boolean isFlexible() {
        return this != MESSAGE;
    }

    @Override
    public boolean isRightAligned() {
        return switch (this) {
            case NUMBER, SINCE_PREVIOUS, SIZE, WIRE_SIZE, RATIO, FRAMES -> true;
            default -> false;
        };
    }

    @Override
    public boolean isWire() {
        return this != KIND && this != NOTE;
    }
}
