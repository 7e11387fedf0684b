package app.sockeye.ui.log.look;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.protocol.VisibleText;
import java.util.Objects;

/** A column with the values at a path in JSON messages. */
public record PathColumn(JsonPath path) implements LogColumn {
    private static final double WIDTH = 110;

    public PathColumn {
        Objects.requireNonNull(path);
    }

    @Override
    public String key() {
        return path.toString();
    }

    @Override
    public String title() {
        return VisibleText.of(path.toString());
    }

    @Override
    public String label() {
        return title();
    }

    @Override
    public double defaultWidth() {
        return WIDTH;
    }

    @Override
    public boolean isShownAtFirst() {
        return true;
    }

    @Override
    public boolean isRightAligned() {
        return false;
    }

    @Override
    public boolean isWire() {
        return true;
    }

    @Override
    public boolean isAdded() {
        return true;
    }
}
