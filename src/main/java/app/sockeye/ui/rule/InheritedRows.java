package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The rules that the connection has from folders and the workspace, under the names of those. JavaFX thread. */
final class InheritedRows extends VBox {
    private final RuleModel model;
    /** The one that is edited. */
    private Optional<InheritedRule> edited = Optional.empty();

    private Optional<RuleForm> form = Optional.empty();

    InheritedRows(RuleModel model) {
        this.model = model;
        setId("inherited-rules");
        getStyleClass().add("rule-rows");
    }

    void show() {
        List<InheritedRule> all = model.inheritedProperty().get();
        if (edited.isPresent() && all.stream().noneMatch(each -> each == edited.get())) {
            // Read again or changed elsewhere: the form stays with the same rule, if it is still there.
            edited = all.stream()
                    .filter(each -> each.withOn(true).equals(edited.get().withOn(true)))
                    .findFirst();
        }
        getChildren().clear();
        int own = model.rulesProperty().get().size();
        for (int i = 0; i < all.size(); i++) {
            InheritedRule rule = all.get(i);
            if (i == 0 || all.get(i - 1).owner() != rule.owner()) {
                Label from = new Label(RuleTexts.inherited(rule.from()));
                from.getStyleClass().addAll("caption", "inherited-from");
                getChildren().add(from);
            }
            getChildren()
                    .add(
                            edited.filter(each -> each == rule).isPresent()
                                    ? form.orElseThrow()
                                    : new RuleItem(model, own + i, Optional.of(rule.from()), actions(rule)));
        }
    }

    private RuleItem.Actions actions(InheritedRule rule) {
        return new RuleItem.Actions() {
            @Override
            public void edit() {
                edited = Optional.of(rule);
                form = Optional.of(new RuleForm(rule.rule(), model.packets(), typed -> endEdit(typed)));
                InheritedRows.this.show();
                form.get().focusFirst();
            }

            @Override
            public void setOn(boolean on) {
                model.setOn(rule, on);
            }

            @Override
            public void remove() {
                model.remove(rule);
            }
        };
    }

    private void endEdit(Optional<Rule> typed) {
        Optional<InheritedRule> rule = edited;
        edited = Optional.empty();
        form = Optional.empty();
        if (rule.isPresent() && typed.isPresent()) {
            model.edit(rule.get(), typed.get());
        }
        show();
    }

    /** Shows how often they have fired by now. */
    void update() {
        getChildren().stream()
                .filter(RuleItem.class::isInstance)
                .map(RuleItem.class::cast)
                .forEach(RuleItem::update);
    }
}
