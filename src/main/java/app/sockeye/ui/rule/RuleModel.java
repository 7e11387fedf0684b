package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleStatus;
import app.sockeye.session.rule.RuleStatus.RuleCount;
import app.sockeye.ui.common.PacketEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The rules of a tab, and what they have done. Each change is obeyed and saved at once. JavaFX thread. */
public final class RuleModel {
    private final RuleCommands commands;

    private final ReadOnlyObjectWrapper<List<Rule>> rules = new ReadOnlyObjectWrapper<>(this, "rules", List.of());
    private final ReadOnlyObjectWrapper<List<InheritedRule>> inherited =
            new ReadOnlyObjectWrapper<>(this, "inherited", List.of());
    private final ReadOnlyObjectWrapper<List<Rule>> obeyed = new ReadOnlyObjectWrapper<>(this, "obeyed", List.of());
    private final ReadOnlyObjectWrapper<RuleStatus> status =
            new ReadOnlyObjectWrapper<>(this, "status", new RuleStatus(List.of(), Optional.empty()));

    public RuleModel(RuleCommands commands) {
        this.commands = commands;
    }

    // Properties

    /** The connection's own rules, in their order. */
    public ReadOnlyObjectProperty<List<Rule>> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** The rules of its folders and the workspace, the nearest first. */
    ReadOnlyObjectProperty<List<InheritedRule>> inheritedProperty() {
        return inherited.getReadOnlyProperty();
    }

    /** All that are obeyed: its own, then the inherited ones as they count here. */
    public ReadOnlyObjectProperty<List<Rule>> obeyedProperty() {
        return obeyed.getReadOnlyProperty();
    }

    /** What they have done. */
    ReadOnlyObjectProperty<RuleStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What a rule has done; the inherited ones are counted after the own ones. */
    RuleCount count(int index) {
        Rule rule = obeyed.get().get(index);
        List<RuleCount> counts = status.get().counts();
        return index < counts.size() && counts.get(index).rule().equals(rule)
                ? counts.get(index)
                : new RuleCount(rule, 0, OptionalLong.empty(), false);
    }

    PacketEditor packets() {
        return commands.packets();
    }

    // Commands

    /** Shows rules that are obeyed already. */
    public void show(List<Rule> saved, List<InheritedRule> ofOthers) {
        set(saved, ofOthers);
        poll();
    }

    /** The list of all is set first, as those who follow the others ask for it. */
    private void set(List<Rule> own, List<InheritedRule> ofOthers) {
        obeyed.set(Stream.concat(own.stream(), ofOthers.stream().map(InheritedRule::obeyed))
                .toList());
        rules.set(List.copyOf(own));
        inherited.set(List.copyOf(ofOthers));
    }

    private void change(List<Rule> changed) {
        set(changed, inherited.get());
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

    /** Switches an inherited rule on or off for this connection. */
    void setOn(InheritedRule rule, boolean on) {
        if (rule.on() != on) {
            replace(rule, List.of(rule.withOn(on)));
            commands.setOn(rule, on);
            poll();
        }
    }

    /** Changes an inherited rule where it is saved, for all connections that have it. */
    void edit(InheritedRule rule, Rule changed) {
        if (!rule.rule().equals(changed)) {
            replace(rule, List.of(rule.with(changed)));
            commands.edit(rule, changed);
            poll();
        }
    }

    /** Removes an inherited rule where it is saved. */
    void remove(InheritedRule rule) {
        replace(rule, List.of());
        commands.remove(rule);
        poll();
    }

    private void replace(InheritedRule rule, List<InheritedRule> with) {
        set(
                rules.get(),
                inherited.get().stream()
                        .flatMap(each -> each == rule ? with.stream() : Stream.of(each))
                        .toList());
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
