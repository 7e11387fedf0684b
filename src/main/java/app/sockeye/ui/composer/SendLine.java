package app.sockeye.ui.composer;

import app.sockeye.dialect.form.PacketForm;
import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageEncoder;
import app.sockeye.message.MessageKind;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.template.TemplateProblem;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.bar.FoldingBar;
import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The status of the composer's message and the Send button, which stay in view whatever else is hidden. */
public final class SendLine extends StackPane {
    /** Minimum width of the status, in px: other items fold before it is cut. */
    private static final double LEAST_STATUS = 200;

    /** Width below which the status would be a letter or two, in px. */
    private static final double READABLE = 56;

    private static final double GAP = 8;

    private static final PseudoClass UNFILLED = PseudoClass.getPseudoClass("unfilled");
    /** The most reasons that the tooltip tells. */
    private static final int MOST_REASONS = 10;

    private final ComposerModel model;
    private final Label status = new Label();
    private final FoldingBar bar = new FoldingBar("composer-send");
    private final Region send;

    /** @param model what is sent */
    public SendLine(ComposerModel model) {
        this.model = model;
        getStyleClass().add("send-line");
        getStylesheets().add(Theme.sheet(SendLine.class, "composer.css"));
        Chip keys = new Chip(ComposerTexts.SEND_KEY, Chip.Tone.NEUTRAL);
        send = send();
        bar.addGrowing(statusLine(), LEAST_STATUS);
        bar.addOptional(keys, Room.NARROW);
        bar.add(send);
        getChildren().setAll(bar);
    }

    /** Fits what is shown to the window's room. */
    public void setRoom(Room room) {
        bar.setRoom(room);
    }

    @Override
    protected double computeMinWidth(double height) {
        return GAP + send.prefWidth(-1);
    }

    private Label statusLine() {
        status.setId("composer-status");
        status.getStyleClass().add("muted");
        status.setAlignment(Pos.CENTER_RIGHT);
        status.widthProperty().addListener((o, before, now) -> status.setVisible(now.doubleValue() >= READABLE));
        status.textProperty()
                .bind(Bindings.createStringBinding(
                        this::describe,
                        model.kindProperty(),
                        model.checkProperty(),
                        model.control().status(),
                        model.raw().framesProperty(),
                        model.packet().wireProperty(),
                        model.outbox().queuedProperty(),
                        model.openProperty()));
        status.accessibleHelpProperty()
                .bind(Bindings.createStringBinding(this::details, status.textProperty(), model.checkProperty()));
        Tip.follow(status, status.accessibleHelpProperty());
        status.textProperty().addListener(o -> markStatus());
        markStatus();
        return status;
    }

    private void markStatus() {
        Invalid.mark(status, isInvalid() && !isUnfilled());
        status.pseudoClassStateChanged(UNFILLED, isUnfilled());
    }

    private Region send() {
        Button send = new Button(ComposerTexts.SEND, Icon.of(Feather.SEND));
        send.setId("composer-send");
        send.getStyleClass().add(Styles.ACCENT);
        send.setMinWidth(USE_PREF_SIZE);
        send.setOnAction(e -> model.send());
        BooleanExpression open = BooleanExpression.booleanExpression(model.openProperty());
        send.disableProperty().bind(open.not());
        send.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ComposerTexts.send(
                                verb(), model.targets().count(), model.targets().isShared()),
                        model.targets().chosen(),
                        model.kindProperty(),
                        model.packet().formProperty()));
        // A disabled button shows no tooltip, so its box has one.
        StackPane box = new StackPane(send);
        send.accessibleHelpProperty()
                .bind(Bindings.when(open)
                        .then(ComposerTexts.SEND_TIP)
                        .otherwise(model.targets().isShared() ? ComposerTexts.NONE_OPEN : ComposerTexts.CONNECT_FIRST));
        Tip.follow(box, send.accessibleHelpProperty());
        return box;
    }

    private String verb() {
        return model.kindProperty().get() == MessageKind.FORM
                ? model.packet().formProperty().get().map(PacketForm::verb).orElse(ComposerTexts.SEND)
                : ComposerTexts.SEND;
    }

    private boolean isInvalid() {
        return model.isWritten() && model.checkProperty().get().shownProblem().isPresent();
    }

    private boolean isUnfilled() {
        return isInvalid() && !model.checkProperty().get().unfilled().isEmpty();
    }

    /** The status, and why a value is missing. */
    private String details() {
        return isUnfilled()
                ? model.checkProperty().get().unfilled().stream()
                        .map(TemplateProblem::sentence)
                        .distinct()
                        .limit(MOST_REASONS)
                        .collect(Collectors.joining("\n"))
                : status.getText();
    }

    /** In how many frames the message is sent, where that is not one. */
    private String frames() {
        MessageCheck check = model.checkProperty().get();
        if (check.isPending() || check.problem().isPresent() || check.message().format() == Format.FILE) {
            return "";
        }
        long bytes = check.bytes().length;
        try {
            FragmentPlan plan = MessageEncoder.plan(check.message(), bytes);
            return plan.frames(bytes) == 1 ? "" : ComposerTexts.frames(plan.frames(bytes), plan.wireBytes(bytes));
        } catch (UnsendableException e) {
            return "";
        }
    }

    private String describe() {
        String said =
                switch (model.kindProperty().get()) {
                    case CONTROL -> model.control().status().get();
                    case FORM ->
                        ComposerTexts.packetSize(
                                model.packet().wireProperty().get().bytes());
                    case RAW ->
                        ComposerTexts.rawSize(
                                model.raw().framesProperty().get().frames().size(),
                                model.raw().bytes());
                    case TEXT, JSON, BINARY -> model.checkProperty().get().status() + frames();
                };
        return ComposerTexts.status(
                said,
                model.outbox().queuedProperty().get(),
                model.openProperty().get());
    }
}
