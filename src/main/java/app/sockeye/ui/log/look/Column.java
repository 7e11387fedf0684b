package app.sockeye.ui.log.look;

import java.util.Locale;

/** The log's own columns, as they come from left to right at first. The last one takes what the others leave. */
public enum Column implements LogColumn {
    STAR("", "Star", 26),
    NUMBER("#", "Number", 72),
    DIRECTION("", "Direction", 26),
    TIME("Time", "Time", 108),
    SINCE_START("Since start", "Since start", 108),
    SINCE_PREVIOUS("Since previous", "Since previous", 108),
    KIND("Kind", "Kind", 76),
    SIZE("Size", "Size", 66),
    WIRE_SIZE("On wire", "Size on the wire", 72),
    RATIO("Ratio", "Compression ratio", 60),
    FRAMES("Frames", "Frames", 60),
    NOTE("Note", "Note", 160),
    MESSAGE("Message", "Message", 0);

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
