package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleStatus.RuleCount;
import app.sockeye.transcript.connection.AutomationEvent.Limit;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.RowOrder;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The bench's tab of rules; it also stands at the right of the sequence. */
public final class RulesView extends VBox {
    private static final double LEAST_HEIGHT = 130;
    private static final double GAP = 8;

    private final RuleModel model;
    private final Label on = new Label();
    private final Notice notice = new Notice("rules-notice");
    private final VBox rows = new VBox();
    private final ScrollPane scroll;
    private final Label tooMany = new Label();
    private final Label empty = new Label(RuleTexts.EMPTY);
    private final RowOrder order;
    private final Region aside = new Region();
    /** The place of the rule that is edited; the number of rules for a new one. */
    private OptionalInt edited = OptionalInt.empty();

    private Optional<RuleForm> form = Optional.empty();
    private final InheritedRows inherited;

    /** @param pulse asks what the rules have done while this is shown */
    public RulesView(RuleModel model, UiPulse pulse) {
        this.model = model;
        setId("rules");
        getStyleClass().add("rules");
        getStylesheets().add(Theme.sheet(RulesView.class, "rule.css"));
        Label heading = new Label(RuleTexts.RULES);
        heading.getStyleClass().add("heading");
        on.setId("rules-on");
        on.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                GAP, heading, on, space, new IconButton("add-rule", Feather.PLUS, RuleTexts.ADD, this::addRule));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("rules-head");
        rows.getStyleClass().add("rule-rows");
        Label limit = new Label(RuleTexts.LIMIT);
        limit.getStyleClass().add("caption");
        limit.setWrapText(true);
        limit.setMinHeight(USE_PREF_SIZE);
        tooMany.setId("too-many-rules");
        tooMany.getStyleClass().addAll("caption", "too-many-rules");
        tooMany.setWrapText(true);
        tooMany.setMinHeight(USE_PREF_SIZE);
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        empty.setMinHeight(USE_PREF_SIZE);
        inherited = new InheritedRows(model);
        VBox content = new VBox(GAP, empty, tooMany, rows, inherited, limit);
        content.getStyleClass().add("rules-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        order = new RowOrder(rows, () -> model.rulesProperty().get().size(), model::move);
        getChildren().setAll(head, notice, scroll);
        model.rulesProperty().addListener((o, before, now) -> follow(before, now));
        model.inheritedProperty().addListener(o -> showRows());
        model.statusProperty().addListener(o -> showStatus());
        pulse.followWhileShown(this, model::poll);
        showRows();
    }

    private void addRule() {
        edit(model.rulesProperty().get().size());
    }

    private void edit(int index) {
        edited = OptionalInt.of(index);
        List<Rule> rules = model.rulesProperty().get();
        RuleForm opened =
                new RuleForm(index < rules.size() ? rules.get(index) : Rule.of(""), model.packets(), this::endEdit);
        form = Optional.of(opened);
        showRows();
        opened.focusFirst();
    }

    /** A form that is open keeps what is typed, at the place that its rule has now; without that, it is a new rule. */
    private void follow(List<Rule> before, List<Rule> now) {
        Optional<Node> focused = form.map(Node::getScene).map(Scene::getFocusOwner);
        edited = edited.stream()
                .map(index -> {
                    int place = index < before.size() ? now.indexOf(before.get(index)) : -1;
                    return place >= 0 ? place : before.size() == now.size() ? index : now.size();
                })
                .findFirst();
        showRows();
        if (edited.isPresent()) {
            focused.ifPresent(Node::requestFocus);
        }
    }

    private void endEdit(Optional<Rule> typed) {
        int index = edited.orElseThrow();
        edited = OptionalInt.empty();
        form = Optional.empty();
        boolean isNew = index == model.rulesProperty().get().size();
        if (typed.isEmpty()) {
            showRows();
        } else if (isNew) {
            model.add(typed.get());
        } else {
            List<Rule> before = model.rulesProperty().get();
            model.replace(index, typed.get());
            if (before.equals(model.rulesProperty().get())) {
                showRows();
            }
        }
        if (index < rows.getChildren().size()) {
            rows.getChildren().get(index).requestFocus();
        }
    }

    private void showRows() {
        List<Rule> rules = model.rulesProperty().get();
        rows.getChildren().clear();
        for (int i = 0; i <= rules.size(); i++) {
            boolean isEdited = edited.isPresent() && edited.getAsInt() == i;
            if (isEdited) {
                rows.getChildren().add(form.orElseThrow());
            } else if (i < rules.size()) {
                int index = i;
                RuleItem row = new RuleItem(model, i, Optional.empty(), actions(index));
                rows.getChildren().add(row);
                order.add(row, row);
            }
        }
        inherited.show();
        List<Rule> all = model.obeyedProperty().get();
        Visibility.set(empty, all.isEmpty() && edited.isEmpty());
        tooMany.setText(RuleTexts.tooMany(all.size()));
        Visibility.set(tooMany, all.size() > Rule.MOST_RULES);
        on.setText(RuleTexts.on(all.stream().filter(Rule::on).count()));
        Visibility.set(on, !all.isEmpty());
        showStatus();
    }

    private RuleItem.Actions actions(int index) {
        return new RuleItem.Actions() {
            @Override
            public void edit() {
                RulesView.this.edit(index);
            }

            @Override
            public void setOn(boolean on) {
                model.replace(index, model.rulesProperty().get().get(index).withOn(on));
            }

            @Override
            public void remove() {
                model.remove(index);
            }
        };
    }

    private void showStatus() {
        inherited.update();
        for (Node row : rows.getChildren()) {
            if (row instanceof RuleItem rule) {
                rule.update();
            }
        }
        Optional<Limit> paused = model.statusProperty()
                .get()
                .paused()
                .or(() -> model.statusProperty().get().counts().stream().anyMatch(RuleCount::paused)
                        ? Optional.of(Limit.COUNT)
                        : Optional.empty());
        if (paused.isEmpty()) {
            notice.clear();
        } else {
            notice.show(RuleTexts.paused(paused.get()), "");
            notice.link(RuleTexts.RESUME, model::resume);
        }
    }

    /** What stands in the line of the tabs. */
    public Region aside() {
        return aside;
    }

    /** Moves the keyboard's focus to the first rule, or to the button that adds one. */
    public void focusFirst() {
        if (rows.getChildren().isEmpty()) {
            lookup("#add-rule").requestFocus();
        } else {
            rows.getChildren().get(0).requestFocus();
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT;
    }
}
