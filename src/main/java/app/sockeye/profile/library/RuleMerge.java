package app.sockeye.profile.library;

import app.sockeye.files.EarlierNodes;
import app.sockeye.session.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two edits of one list of rules brought together. One that both edited differently is kept twice. */
final class RuleMerge {
    private final List<Rule> base;
    private final List<Rule> merged = new ArrayList<>();

    private RuleMerge(List<Rule> base) {
        this.base = base;
    }

    /**
     * Both edits in one, in the order of mine; what they added stands at the end.
     *
     * @param base what mine was made from
     */
    static List<Rule> of(List<Rule> base, List<Rule> mine, List<Rule> theirs) {
        if (theirs.equals(base)) {
            return mine;
        } else if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        return new RuleMerge(base).merge(mine, theirs);
    }

    private List<Rule> merge(List<Rule> mine, List<Rule> theirs) {
        List<Optional<Integer>> myPlaces = places(mine);
        List<Optional<Integer>> theirPlaces = places(theirs);
        Map<Integer, Rule> edited = new HashMap<>();
        List<Rule> added = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            Rule rule = theirs.get(i);
            theirPlaces.get(i).ifPresentOrElse(place -> edited.put(place, rule), () -> added.add(rule));
        }
        for (int i = 0; i < mine.size(); i++) {
            Rule rule = mine.get(i);
            myPlaces.get(i)
                    .ifPresentOrElse(
                            place -> merge(base.get(place), rule, Optional.ofNullable(edited.remove(place))), () -> {
                                added.remove(rule);
                                merged.add(rule);
                            });
        }
        IntStream.range(0, base.size())
                .filter(place -> edited.containsKey(place) && !myPlaces.contains(Optional.of(place)))
                .filter(place -> !edited.get(place).equals(base.get(place)))
                .forEach(place -> merged.add(edited.get(place)));
        merged.addAll(added);
        return List.copyOf(merged);
    }

    /** Which of the base each rule was. */
    private List<Optional<Integer>> places(List<Rule> rules) {
        return EarlierNodes.of(IntStream.range(0, base.size()).boxed().toList(), rules, (place, rule) -> base.get(place)
                .withOn(true)
                .equals(rule.withOn(true)));
    }

    /** @param theirs empty where they deleted it */
    private void merge(Rule before, Rule mine, Optional<Rule> theirs) {
        if (theirs.isEmpty()) {
            if (!mine.equals(before)) {
                merged.add(mine);
            }
            return;
        }
        ThreeWay<Rule> edits = new ThreeWay<>(before, mine, theirs.get());
        Rule both = new Rule(
                edits.pick(Rule::query), edits.pick(Rule::actions), edits.pick(Rule::most), edits.pick(Rule::on));
        if (edits.hasConflict()) {
            merged.add(mine);
            merged.add(theirs.get());
        } else {
            merged.add(both);
        }
    }
}
