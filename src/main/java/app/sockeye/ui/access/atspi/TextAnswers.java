package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessObject;
import app.sockeye.ui.access.tree.NodeText;
import app.sockeye.ui.access.tree.TextPart;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;

/** Answers what is written in a field. The place of a single letter isn't known; that of the field is told. */
record TextAnswers(AccessObject object, NodeText written) implements AtspiText {
    @Override
    public String text(int start, int end) {
        return written.part(start, end);
    }

    @Override
    public Three<String, Integer, Integer> stringAt(int offset, UInt32 granularity) {
        return part(offset, unit(granularity.intValue()));
    }

    /** Boundaries are those of AT-SPI's {@code AtspiTextBoundaryType}: a unit's start and its end by turns. */
    @Override
    public Three<String, Integer, Integer> textAt(int offset, UInt32 boundary) {
        return part(offset, unit((boundary.intValue() + 1) / 2));
    }

    @Override
    public Three<String, Integer, Integer> textBefore(int offset, UInt32 boundary) {
        TextPart.Granularity unit = unit((boundary.intValue() + 1) / 2);
        return part(TextPart.at(written.text(), offset, unit).start() - 1, unit);
    }

    @Override
    public Three<String, Integer, Integer> textAfter(int offset, UInt32 boundary) {
        TextPart.Granularity unit = unit((boundary.intValue() + 1) / 2);
        return part(TextPart.at(written.text(), offset, unit).end(), unit);
    }

    private static TextPart.Granularity unit(int number) {
        TextPart.Granularity[] units = TextPart.Granularity.values();
        return units[Math.max(0, Math.min(number, units.length - 1))];
    }

    private Three<String, Integer, Integer> part(int offset, TextPart.Granularity unit) {
        TextPart part = TextPart.at(written.text(), offset, unit);
        return new Three<>(part.text(), part.start(), part.end());
    }

    @Override
    public int characterAt(int offset) {
        String character = offset < 0 ? "" : written.part(offset, offset + 1);
        return character.isEmpty() ? 0 : character.codePointAt(0);
    }

    @Override
    public boolean moveCaret(int offset) {
        written.select(offset, offset);
        return true;
    }

    @Override
    public int selectionCount() {
        return written.selectionStart() == written.selectionEnd() ? 0 : 1;
    }

    @Override
    public Two<Integer, Integer> selection(int index) {
        return new Two<>(written.selectionStart(), written.selectionEnd());
    }

    @Override
    public boolean select(int index, int start, int end) {
        written.select(start, end);
        return index == 0;
    }

    @Override
    public boolean addSelection(int start, int end) {
        return selectionCount() == 0 && select(0, start, end);
    }

    @Override
    public boolean removeSelection(int index) {
        return moveCaret(written.caret());
    }

    @Override
    public Three<Map<String, String>, Integer, Integer> attributeRun(int offset, boolean defaults) {
        return new Three<>(Map.of(), 0, written.count());
    }

    @Override
    public Map<String, String> defaultAttributes() {
        return Map.of();
    }

    @Override
    public Four<Integer, Integer, Integer, Integer> characterExtents(int offset, UInt32 origin) {
        return new Extents(object.bounds()).apart();
    }

    @Override
    public Four<Integer, Integer, Integer, Integer> rangeExtents(int start, int end, UInt32 origin) {
        return new Extents(object.bounds()).apart();
    }

    @Override
    public String getObjectPath() {
        return ObjectPaths.ROOM;
    }
}
