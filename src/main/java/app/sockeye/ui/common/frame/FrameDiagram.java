package app.sockeye.ui.common.frame;

import app.sockeye.protocol.FrameHeader;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A frame's header as RFC 6455 section 5.2 draws it, 32 bits in a row, with the values it had on the wire. */
public final class FrameDiagram extends Region {
    private static final int ROW_BITS = 32;
    private static final double PADDING = 12;
    private static final double SCALE_HEIGHT = 16;
    /** Height for a flag's four letters, one below the other, and its bit. */
    private static final double FIRST_ROW = 74;

    private static final double ROW = 40;
    private static final double LINE = 11;
    /** Fields of at most so many bits have their names upright where they need it. */
    private static final int FLAG_BITS = 2;
    /** Height of a flag's bit below its name, and of the gaps. */
    private static final double FLAG_SPACE = 30;

    private static final int MOST_LETTERS = 11;
    private static final double LETTER = 5.4;

    private List<FrameField> fields = List.of();

    /** An empty diagram. */
    public FrameDiagram() {
        setId("frame-diagram");
        getStyleClass().add("frame-diagram");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
    }

    /** Shows a header. */
    public void show(FrameHeader header) {
        show(FrameField.of(header));
    }

    /** Shows fields of another header, in their order. */
    public void show(List<FrameField> shown) {
        fields = List.copyOf(shown);
        setAccessibleText("Header: " + fields.stream().map(FrameField::spoken).collect(Collectors.joining(", ")));
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /** Shows nothing. */
    public void clear() {
        fields = List.of();
        getChildren().clear();
        setAccessibleText("");
    }

    @Override
    protected double computePrefHeight(double width) {
        int bits = fields.stream().mapToInt(f -> f.bit() + f.bits()).max().orElse(ROW_BITS);
        int rows = (bits + ROW_BITS - 1) / ROW_BITS;
        return top(rows) + 4;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        double bit = (getWidth() - 2 * PADDING) / ROW_BITS;
        for (int byteAt = 0; byteAt < ROW_BITS; byteAt += Byte.SIZE) {
            Text number = text(String.valueOf(byteAt), "frame-scale");
            number.relocate(PADDING + byteAt * bit + 1, 1);
            getChildren().add(number);
        }
        for (FrameField field : fields) {
            for (int from = field.bit(); from < field.bit() + field.bits(); ) {
                int rowEnd = (from / ROW_BITS + 1) * ROW_BITS;
                int to = Math.min(rowEnd, field.bit() + field.bits());
                addCell(field, from, to, bit);
                from = to;
            }
        }
    }

    /** Adds the part of a field that lies in one row. The field's value stands in its first part only. */
    private void addCell(FrameField field, int from, int to, double bit) {
        int row = from / ROW_BITS;
        boolean flag = isUpright(field, bit);
        double x = PADDING + from % ROW_BITS * bit;
        double y = top(row);
        double height = height(row);
        double width = (to - from) * bit;
        Rectangle box = new Rectangle(x, y, width, height);
        box.setManaged(false);
        box.getStyleClass().add(field.bits() == 1 && field.value().equals("1") ? "frame-bit-set" : "frame-cell");
        getChildren().add(box);
        boolean goesOn = from > field.bit();
        String name = flag
                ? String.join("\n", cut(field.name(), MOST_LETTERS).split(""))
                : cut(field.name() + (goesOn ? "…" : ""), fitting(width));
        Text label = text(name, "frame-name");
        label.setTextAlignment(TextAlignment.CENTER);
        label.setLineSpacing(-1);
        Text value = text(goesOn ? "" : cut(field.value(), fitting(width)), "frame-value");
        getChildren().addAll(label, value);
        // Their size depends on the style sheet's font.
        label.applyCss();
        value.applyCss();
        center(label, x, width, y + 4);
        center(value, x, width, y + height - LINE - 7);
    }

    /** Where a row begins. */
    private double top(int row) {
        double top = SCALE_HEIGHT;
        for (int before = 0; before < row; before++) {
            top += height(before);
        }
        return top;
    }

    /** A row with names of flags, whose letters stand one below the other, is higher than others. */
    private double height(int row) {
        int letters = fields.stream()
                .filter(field -> field.bits() <= FLAG_BITS && field.bit() / ROW_BITS == row)
                .mapToInt(field -> Math.min(MOST_LETTERS, field.name().length()))
                .max()
                .orElse(0);
        return letters == 0 ? ROW : Math.max(FIRST_ROW, LINE * letters + FLAG_SPACE);
    }

    private static boolean isUpright(FrameField field, double bit) {
        return field.bits() <= FLAG_BITS && (field.bits() == 1 || field.name().length() > fitting(field.bits() * bit));
    }

    private static int fitting(double width) {
        return Math.max(1, (int) (width / LETTER));
    }

    private static String cut(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, Math.max(1, letters - 1)) + "…";
    }

    private static void center(Node node, double x, double width, double y) {
        node.relocate(x + (width - node.getLayoutBounds().getWidth()) / 2, y);
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("text", "wire", style);
        return text;
    }
}
