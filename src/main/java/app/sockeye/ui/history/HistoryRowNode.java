package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import app.sockeye.history.KeptSession.Protection;
import app.sockeye.history.SessionSummary;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.search.Hit;
import app.sockeye.ui.common.HighlightedLabel;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.StatusDot;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The content of a history cell: a day's heading, a session in two lines, or a hit. */
final class HistoryRowNode extends HBox {
    /** Characters before the first highlight; few, because the region is narrow. */
    private static final int BEFORE_MARK = 16;

    private final HistoryModel model;
    private final Label heading = label("day-name");
    private final HighlightedLabel title = new HighlightedLabel(BEFORE_MARK);
    private final Label side = label("caption");
    private final Label detail = label("caption");
    private final HighlightedLabel preview = new HighlightedLabel(BEFORE_MARK);
    private final Node pin = Icon.of(Feather.BOOKMARK);
    private final Node lock = Icon.of(Feather.LOCK);
    private final StatusDot live = new StatusDot();
    private String said = "";
    private String whole = "";

    HistoryRowNode(HistoryModel model) {
        this.model = model;
        getStyleClass().add("history-row");
        setAlignment(Pos.CENTER_LEFT);
        pin.getStyleClass().add("pin");
        lock.getStyleClass().add("lock");
        live.setStatus(StatusDot.Status.OPEN);
        side.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(preview, Priority.ALWAYS);
        // Long texts are cut rather than making the row wider.
        setPrefWidth(0);
    }

    void show(HistoryRow row) {
        if (row instanceof HistoryRow.Day day) {
            showDay(day);
        } else if (row instanceof HistoryRow.Session session) {
            showSession(session);
        } else if (row instanceof HistoryRow.Found found) {
            showHit(found.hit());
        }
    }

    /** Shows the field for the session's name in place of the content. */
    void edit(TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(field);
    }

    /** What a screen reader says. */
    String said() {
        return said;
    }

    /** The full text for the tooltip; empty if everything is shown anyway. */
    String whole() {
        return whole;
    }

    private void showDay(HistoryRow.Day day) {
        String name = SessionWords.day(day.date(), LocalDate.now());
        heading.setText(name);
        said = name;
        whole = "";
        getChildren().setAll(heading);
    }

    private void showSession(HistoryRow.Session row) {
        KeptSession session = row.session();
        String name = VisibleText.of(model.titleOf(session));
        title.show(name, model.titleHighlights(), "session-title");
        String time = SessionWords.clock(session.started());
        side.setText(
                row.hits().isEmpty() ? time : SessionWords.grouped(row.hits().getAsLong()));
        String facts = facts(session);
        detail.setText(row.hits().isEmpty() ? facts : SessionWords.start(session) + " · " + facts);
        HBox line = new HBox(6, title);
        line.setAlignment(Pos.CENTER_LEFT);
        if (session.isLive()
                && session.summary().filter(SessionSummary::tellsEnd).isEmpty()) {
            line.getChildren().add(0, live);
        }
        boolean encrypted = session.protection() != Protection.NONE;
        if (encrypted) {
            line.getChildren().add(lock);
        }
        if (session.pinned()) {
            line.getChildren().add(pin);
        }
        line.getChildren().add(side);
        VBox lines = new VBox(1, line, detail);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        said = name + ", " + (row.hits().isEmpty() ? time : HistoryTexts.hits(side.getText())) + ", " + detail.getText()
                + (encrypted ? ", " + HistoryTexts.ROW_ENCRYPTED : "")
                + (session.pinned() ? ", " + HistoryTexts.ROW_PINNED : "");
        whole = name + "\n" + SessionWords.whole(session);
        getChildren().setAll(lines);
    }

    private String facts(KeptSession session) {
        if (session.protection() == Protection.LOCKED) {
            return HistoryTexts.LOCKED
                    + session.summary().map(s -> " · " + SessionWords.counts(s)).orElse("");
        }
        return model.isUnreadable(session) ? HistoryTexts.UNREADABLE : SessionWords.facts(session);
    }

    private void showHit(Hit hit) {
        String arrow = hit.direction().map(d -> d == Direction.SENT ? "▲" : "▼").orElse("•");
        side.setText(arrow + " #" + hit.index());
        preview.show(hit.preview(), model.search().highlights(), "hit-preview");
        said = HistoryTexts.entry(hit.index()) + ", " + hit.preview();
        whole = "#" + hit.index() + "\n" + hit.preview();
        getChildren().setAll(side, preview);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
