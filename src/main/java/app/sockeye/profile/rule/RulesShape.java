package app.sockeye.profile.rule;

import app.sockeye.files.BrokenFileException;
import app.sockeye.session.rule.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules as a member of their owner's object: <code>"rules": [{"when": "kind:text", "do": [{"action": "star"}]}]</code>.
 * Unknown keys are kept; one that can't be read stays as it is and never fires.
 */
public final class RulesShape {
    /** The key of the member. */
    public static final String RULES = "rules";

    private RulesShape() {}

    /** The rules in an object; none where it has no such member. */
    public static SavedRules read(ObjectNode tree) {
        List<Rule> rules = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        JsonNode list = tree.path(RULES);
        if (!list.isMissingNode() && !list.isArray()) {
            broken.add("\"" + RULES + "\" must be a list.");
        }
        for (JsonNode node : list.isArray() ? list : tree.arrayNode()) {
            try {
                Rule rule = rule(node);
                if (rules.size() == Rule.MOST_RULES) {
                    throw new BrokenFileException("Only the first " + Rule.MOST_RULES + " rules are read.");
                }
                rules.add(rule);
            } catch (BrokenFileException e) {
                broken.add(e.getMessage());
            }
        }
        return new SavedRules(rules, broken);
    }

    /**
     * Writes rules into an object in place of those that were read from it.
     *
     * @throws BrokenFileException where the object's member is no list
     */
    public static void print(List<Rule> rules, ObjectNode tree) throws BrokenFileException {
        JsonNode before = tree.path(RULES);
        if (!before.isArray() && !before.isMissingNode()) {
            throw new BrokenFileException("\"" + RULES + "\" must be a list.");
        }
        ArrayNode list = tree.arrayNode();
        List<JsonNode> left = new ArrayList<>();
        before.forEach(left::add);
        for (Rule rule : rules) {
            ObjectNode node = list.addObject();
            RuleShape.print(rule, node);
            left.stream().filter(old -> isRule(old, rule)).findFirst().ifPresent(old -> {
                left.remove(old);
                old.properties().forEach(field -> {
                    if (!RuleShape.KEYS.contains(field.getKey())) {
                        node.set(field.getKey(), field.getValue());
                    }
                });
            });
        }
        left.stream().filter(RulesShape::isBroken).forEach(list::add);
        if (list.isEmpty()) {
            tree.remove(RULES);
        } else {
            tree.set(RULES, list);
        }
    }

    private static boolean isBroken(JsonNode node) {
        try {
            rule(node);
            return false;
        } catch (BrokenFileException e) {
            return true;
        }
    }

    private static boolean isRule(JsonNode node, Rule rule) {
        try {
            return rule(node).withOn(true).equals(rule.withOn(true));
        } catch (BrokenFileException e) {
            return false;
        }
    }

    private static Rule rule(JsonNode node) throws BrokenFileException {
        if (!(node instanceof ObjectNode object)) {
            throw new BrokenFileException("A rule must be an object.");
        }
        return RuleShape.read(object);
    }
}
