package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleStatus;
import app.sockeye.session.rule.RuleStatus.RuleCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The rules of a tab, and what they have done. Each change is obeyed and saved at once. JavaFX thread. */
public final class RuleModel {
    private final RuleCommands commands;

    private final ReadOnlyObjectWrapper<List<Rule>> rules = new ReadOnlyObjectWrapper<>(this, "rules", List.of());
    private final ReadOnlyObjectWrapper<RuleStatus> status =
            new ReadOnlyObjectWrapper<>(this, "status", new RuleStatus(List.of(), Optional.empty()));

    public RuleModel(RuleCommands commands) {
        this.commands = commands;
    }

    // Properties

    /** The rules, in their order. */
    public ReadOnlyObjectProperty<List<Rule>> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** What they have done. */
    ReadOnlyObjectProperty<RuleStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What a rule has done. */
    RuleCount count(int index) {
        Rule rule = rules.get().get(index);
        List<RuleCount> counts = status.get().counts();
        return index < counts.size() && counts.get(index).rule().equals(rule)
                ? counts.get(index)
                : new RuleCount(rule, 0, OptionalLong.empty(), false);
    }

    // Commands

    /** Shows rules that are obeyed already. */
    public void show(List<Rule> saved) {
        rules.set(List.copyOf(saved));
        poll();
    }

    private void change(List<Rule> changed) {
        rules.set(List.copyOf(changed));
        commands.set(rules.get());
        poll();
    }

    /** Adds a rule at the end; there are at most {@link Rule#MOST_RULES}. */
    void add(Rule rule) {
        if (rules.get().size() < Rule.MOST_RULES) {
            List<Rule> changed = new ArrayList<>(rules.get());
            changed.add(rule);
            change(changed);
        }
    }

    void replace(int index, Rule rule) {
        List<Rule> changed = new ArrayList<>(rules.get());
        if (!changed.set(index, rule).equals(rule)) {
            change(changed);
        }
    }

    void remove(int index) {
        List<Rule> changed = new ArrayList<>(rules.get());
        changed.remove(index);
        change(changed);
    }

    void move(int from, int to) {
        List<Rule> changed = new ArrayList<>(rules.get());
        changed.add(to, changed.remove(from));
        change(changed);
    }

    void resume() {
        commands.resume();
        poll();
    }

    void goTo(long entry) {
        commands.goTo(entry);
    }

    /** Saves them, as the connection was saved for the first time. */
    public void keep() {
        if (!rules.get().isEmpty()) {
            commands.set(rules.get());
        }
    }

    /** Takes over what they have done; returns whether something changed. */
    public boolean poll() {
        RuleStatus now = commands.status();
        boolean changed = !now.equals(status.get());
        status.set(now);
        return changed;
    }
}
