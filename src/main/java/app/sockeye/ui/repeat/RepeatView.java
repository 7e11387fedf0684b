package app.sockeye.ui.repeat;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The tab of repeats: progress, figures, time to the reply, and the fields. Where it is low, the time to the reply folds
 * away, then the figures.
 */
public final class RepeatView extends VBox {
    private static final double LEAST_TIMES = 118;
    private static final double GAP = 8;

    private final RepeatModel model;
    private final Notice notice = new Notice("repeat-notice");
    private final HBox question = new HBox(GAP);
    private final RepeatHead head;
    private final RepeatNumbers numbers;
    private final HBox replies;
    private final RepeatFields fields;
    private final Label aside = new Label();
    /** Whether the window is low, so that less is needed. */
    private boolean low;

    /**
     * @param pulse asks for new figures while the tab is shown
     * @param idPath where the id stands by which replies are matched
     */
    public RepeatView(RepeatModel model, UiPulse pulse, Supplier<String> idPath) {
        this.model = model;
        setId("repeat");
        getStyleClass().add("repeat");
        getStylesheets().add(Theme.sheet(RepeatView.class, "repeat.css"));
        head = new RepeatHead(model);
        numbers = new RepeatNumbers(model);
        ReplyChart chart = new ReplyChart();
        HBox.setHgrow(chart, Priority.ALWAYS);
        replies = new HBox(new ReplyTimes(model, idPath), chart);
        replies.getStyleClass().add("repeat-replies");
        replies.setMinHeight(LEAST_TIMES);
        VBox.setVgrow(replies, Priority.ALWAYS);
        fields = new RepeatFields(model);
        ask();
        getChildren().setAll(notice, question, head, numbers, replies, fields);
        model.figuresProperty().addListener((o, before, now) -> chart.show(now));
        chart.show(model.figuresProperty().get());
        model.troubleProperty().addListener(o -> tell());
        notice.setOnDismiss(model::dismissTrouble);
        tell();
        heightProperty().addListener(o -> fold());
        widthProperty().addListener(o -> fold());
        pulse.followWhileShown(this, model::poll);
        aside.setId("repeat-aside");
        aside.getStyleClass().add("muted");
        aside.setAlignment(Pos.CENTER_RIGHT);
        aside.setMinWidth(0);
        sceneProperty().addListener((o, before, now) -> showMessage());
        model.setSeen(this::isSeen);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && model.runningProperty().get()) {
                model.stop();
                e.consume();
            }
        });
    }

    private void ask() {
        question.setId("repeat-question");
        question.getStyleClass().addAll("notice", "question");
        question.setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label(RepeatTexts.ASK_PRODUCTION);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        question.getChildren()
                .setAll(
                        Icon.of(Feather.HELP_CIRCLE),
                        sentence,
                        answer("repeat-there", RepeatTexts.REPEAT_THERE, true),
                        answer("repeat-cancel", RepeatTexts.CANCEL, false));
        Visibility.when(question, model.askingProperty());
    }

    private Button answer(String id, String text, boolean yes) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(e -> model.answer(yes));
        return button;
    }

    private void tell() {
        String trouble = model.troubleProperty().get();
        if (trouble.isEmpty()) {
            notice.clear();
        } else {
            notice.show(trouble, "");
        }
    }

    private boolean isSeen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isFocused();
    }

    private void showMessage() {
        aside.setText(RepeatTexts.aside(model.message()));
    }

    /** What stands in the line of the tabs: the message that is repeated. */
    public Region aside() {
        return aside;
    }

    /** Moves the keyboard's focus to the first field, or to the button that pauses. */
    public void focusFirst() {
        lookup(model.runningProperty().get() ? "#repeat-pause" : "#repeat-start")
                .requestFocus();
    }

    /** Sets whether the window is so low that the less important parts fold away. */
    public void setLow(boolean now) {
        low = now;
        fold();
        requestLayout();
    }

    private void fold() {
        double width = getWidth();
        double needed = head.prefHeight(width) + fields.prefHeight(width);
        double withNumbers = needed + numbers.prefHeight(width);
        Visibility.set(numbers, !low || getHeight() >= withNumbers);
        Visibility.set(replies, !low || getHeight() >= withNumbers + LEAST_TIMES);
    }

    @Override
    protected double computeMinHeight(double width) {
        double least = head.prefHeight(getWidth()) + fields.prefHeight(getWidth());
        return low ? least : least + numbers.prefHeight(getWidth()) + LEAST_TIMES;
    }
}
