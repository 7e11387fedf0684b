package app.sockeye.ui.log.pane;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.log.look.Column;
import app.sockeye.ui.log.look.FieldColumn;
import app.sockeye.ui.log.look.LogColumn;
import app.sockeye.ui.log.look.PathColumn;
import app.sockeye.ui.log.look.RowColour;
import app.sockeye.ui.log.look.ShownColumns;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.model.TimeMark;
import app.sockeye.ui.log.row.RowContent;
import app.sockeye.ui.log.row.RowFacts;
import app.sockeye.ui.log.row.RowFeed;
import app.sockeye.ui.log.row.RowPacket;
import app.sockeye.ui.log.words.LogTexts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** One row of the log: bare texts, placed by the columns, coloured by the stylesheet. */
public final class LogRow extends RowNode {
    /** Free pixels at both sides of a column's text. */
    public static final double PADDING = 6;

    private static final double ARROW_WIDTH = 9;
    private static final double ARROW_HEIGHT = 7;
    private static final double STAR = 13;
    /** Pixels from a row's middle down to the text's baseline: half of a capital's height. */
    private static final double BELOW_MIDDLE = 4;
    /** Maximum characters of a note after a message. */
    private static final int SHORT_NOTE = 60;

    private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");
    private static final PseudoClass RECEIVED = PseudoClass.getPseudoClass("received");
    private static final PseudoClass MESSAGE = PseudoClass.getPseudoClass("message");
    private static final PseudoClass PACKET = PseudoClass.getPseudoClass("packet");
    private static final PseudoClass NOISE = PseudoClass.getPseudoClass("noise");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass FLAWED = PseudoClass.getPseudoClass("flawed");
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
    private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("time-marked");
    private static final PseudoClass NOTED = PseudoClass.getPseudoClass("noted");
    private static final Map<RowColour, PseudoClass> RULES = new EnumMap<>(RowColour.class);

    static {
        for (RowColour colour : RowColour.values()) {
            RULES.put(colour, PseudoClass.getPseudoClass("rule-" + colour.key()));
        }
    }

    private final RowFeed feed;
    private final ObservableValue<Optional<TimeMark>> timeMark;
    private final Region star = new Region();
    private final Region arrow = new Region();
    /** Cells by column; a column that was never shown has none. */
    private final Map<LogColumn, Text> cells = new HashMap<>();

    private final Text preview = cell(Column.MESSAGE);
    private final RowMessage message;
    /** The kind, before a message that does not tell it, while the kind has no column. */
    private final Text tag = new Text();
    /** What follows the message: the note while it has no column, and the latency. */
    private final Text aside = new Text();

    private RowContent content;
    private Optional<RowPacket> packet = Optional.empty();
    private RowFacts facts = RowFacts.NONE;

    /**
     * @param onStar called with the row whose star was clicked
     * @param timeMark the entry that is nearest in time to one of another log
     */
    LogRow(RowFeed feed, LongConsumer onStar, ObservableValue<Optional<TimeMark>> timeMark) {
        this.feed = feed;
        this.timeMark = timeMark;
        message = new RowMessage(preview);
        getStyleClass().add("log-row");
        arrow.getStyleClass().add("arrow");
        arrow.setManaged(false);
        arrow.resize(ARROW_WIDTH, ARROW_HEIGHT);
        star.getStyleClass().add("star");
        star.setManaged(false);
        star.setPickOnBounds(true);
        star.resize(STAR, STAR);
        star.setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                onStar.accept(index());
                e.consume();
            }
        });
        dress(aside, "aside");
        dress(tag, "tag");
        // Messages and events differ in font, which the stylesheet applies after the row was laid out.
        preview.fontProperty().addListener((o, before, now) -> requestLayout());
        getChildren().addAll(message.nodes());
        getChildren().addAll(star, arrow, tag, aside);
    }

    @Override
    protected void show(long position) {
        content = feed.content(position);
        facts = feed.facts(position);
        packet = facts.packet();
        cells.keySet().removeIf(this::isGone);
        for (LogColumn column : feed.layout().columns()) {
            if (column != Column.STAR
                    && column != Column.DIRECTION
                    && column != Column.MESSAGE
                    && feed.columns().isShown(column)) {
                cells.computeIfAbsent(column, this::newCell).setText(text(column, position, facts));
            }
        }
        message.show(feed, content, facts);
        tag.setText(tag());
        aside.setText(aside());
        mark(SENT, content.direction().filter(d -> d == Direction.SENT).isPresent());
        mark(RECEIVED, content.direction().filter(d -> d == Direction.RECEIVED).isPresent());
        mark(MESSAGE, content.kind().isMessage());
        mark(ERROR, content.failure() || packet.filter(RowPacket::isFailure).isPresent());
        mark(PACKET, packet.isPresent());
        mark(NOISE, packet.filter(RowPacket::noise).isPresent());
        mark(FLAWED, !content.flaw().isEmpty());
        mark(GAP, content.gap());
        mark(STARRED, content.mark().starred());
        mark(MARKED, marked().isPresent());
        mark(NOTED, !content.mark().note().isEmpty());
        RULES.forEach((colour, state) ->
                mark(state, facts.colour().filter(colour::equals).isPresent()));
        requestLayout();
    }

    private String text(LogColumn column, long position, RowFacts facts) {
        if (column instanceof PathColumn path) {
            return facts.values().getOrDefault(path.path(), "");
        } else if (column instanceof FieldColumn field) {
            return facts.fields().getOrDefault(field.name(), "");
        }
        return switch ((Column) column) {
            case STAR, DIRECTION, MESSAGE -> "";
            case NUMBER -> content.gap() ? "" : Long.toString(content.entry());
            case TIME -> feed.time(feed.layout().timeModeProperty().get(), position, content);
            case SINCE_START -> feed.time(TimeMode.SINCE_START, position, content);
            case SINCE_PREVIOUS -> feed.time(TimeMode.SINCE_PREVIOUS, position, content);
            case KIND -> kind();
            case SIZE -> content.sizes().payload();
            case WIRE_SIZE -> content.sizes().wire();
            case RATIO -> content.sizes().ratio();
            case FRAMES -> content.sizes().frames();
            case NOTE -> content.mark().note().replaceAll("\\s+", " ");
        };
    }

    private String kind() {
        String label = packet.map(RowPacket::kind).orElse(content.kindLabel());
        return content.flaw().isEmpty() || label.endsWith("!") ? label : label + " !";
    }

    private String tag() {
        boolean named = packet.isEmpty()
                && content.kind() != EntryKind.BINARY
                && content.flaw().isEmpty();
        return named || feed.columns().isShown(Column.KIND) ? "" : kind();
    }

    private String aside() {
        String note = feed.columns().isShown(Column.NOTE) ? "" : text(Column.NOTE, 0, RowFacts.NONE);
        String shortNote = note.length() > SHORT_NOTE ? note.substring(0, SHORT_NOTE) + "…" : note;
        String others = packet.map(RowPacket::others).orElse("");
        String origin = feed.origin(content.entry()).map(PairWords::origin).orElse("");
        String apart = marked().map(mark -> LogTexts.apart(mark.nanosLater())).orElse("");
        return Stream.of(apart, shortNote, content.flaw(), origin, others, PairWords.of(feed, content.entry(), packet))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    private Optional<TimeMark> marked() {
        return timeMark.getValue().filter(mark -> mark.entry() == content.entry());
    }

    private boolean isGone(LogColumn column) {
        boolean gone = !feed.layout().has(column);
        if (gone) {
            getChildren().remove(cells.get(column));
        }
        return gone;
    }

    private Text newCell(LogColumn column) {
        Text cell = cell(column);
        getChildren().add(cell);
        // Its text is measured in this same layout pass.
        cell.applyCss();
        return cell;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && content != null
                ? content.spoken(
                                Optional.ofNullable(cells.get(Column.TIME))
                                        .map(Text::getText)
                                        .orElse(""),
                                facts)
                        + (aside.getText().isEmpty() ? "" : ", " + aside.getText())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void mark(PseudoClass state, boolean on) {
        pseudoClassStateChanged(state, on);
    }

    @Override
    protected void layoutChildren() {
        double asideWidth =
                aside.getText().isEmpty() ? 0 : aside.getLayoutBounds().getWidth() + 3 * PADDING;
        double tagWidth = tag.getText().isEmpty() ? 0 : tag.getLayoutBounds().getWidth() + PADDING;
        tag.setLayoutX(Math.round(feed.columns().start(Column.MESSAGE) + PADDING));
        tag.setLayoutY(baseline());
        cells.forEach(this::place);
        double start = feed.columns().start(Column.MESSAGE) + PADDING + tagWidth;
        message.layout(start, getWidth() - start - asideWidth, asideWidth > 0, baseline(), getHeight());
        aside.setLayoutX(Math.round(getWidth() - asideWidth + 2 * PADDING));
        aside.setLayoutY(baseline());
        place(arrow, Column.DIRECTION, ARROW_WIDTH, ARROW_HEIGHT);
        place(star, Column.STAR, STAR, STAR);
    }

    /** All cells share a baseline, whatever their fonts. */
    private double baseline() {
        return Math.round(getHeight() / 2) + BELOW_MIDDLE;
    }

    private void place(Region mark, Column column, double width, double height) {
        ShownColumns columns = feed.columns();
        mark.setVisible(columns.width(column) > 0);
        mark.relocate(
                columns.start(column) + Math.round((columns.width(column) - width) / 2),
                Math.round((getHeight() - height) / 2));
    }

    private void place(LogColumn column, Text cell) {
        ShownColumns columns = feed.columns();
        double start = columns.start(column) + PADDING;
        double room = columns.width(column) - 2 * PADDING;
        cell.setVisible(room > 0);
        double width = cell.getLayoutBounds().getWidth();
        boolean right = column.isRightAligned() && width < room;
        cell.setLayoutX(Math.round(right ? start + room - width : start));
        cell.setLayoutY(baseline());
        cell.setClip(width > room ? new Rectangle(0, -getHeight(), Math.max(0, room), 2 * getHeight()) : null);
    }

    /** Prepares a text that the row places. */
    static void dress(Text text, String styleClass) {
        text.setManaged(false);
        // Not the centre, which differs from text to text even in one font.
        text.setTextOrigin(VPos.BASELINE);
        text.getStyleClass().add(styleClass);
    }

    private static Text cell(LogColumn column) {
        Text text = new Text();
        dress(text, column.isAdded() ? "value" : column.key());
        if (column.isWire()) {
            text.getStyleClass().add("wire");
        }
        return text;
    }
}
