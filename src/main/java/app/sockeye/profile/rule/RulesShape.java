package app.sockeye.profile.rule;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.EarlierNodes;
import app.sockeye.session.rule.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules as a member of their owner's object: <code>"rules": [{"when": "kind:text", "do": [{"action": "star"}]}]</code>.
 * Unknown keys are kept; one that can't be read stays as it is and never fires.
 */
public final class RulesShape {
    /** The key of the member. */
    public static final String RULES = "rules";
    /** The key of the rules of others that are off. */
    public static final String INHERITED_OFF = "inheritedRulesOff";

    private RulesShape() {}

    /** The rules in an object; none where it has no such member. */
    public static SavedRules read(ObjectNode tree) {
        return read(RULES, tree);
    }

    /** The rules of folders and the workspace that are switched off for a connection, as it has them in its object. */
    public static List<Rule> readOff(ObjectNode tree) {
        return read(INHERITED_OFF, tree).rules();
    }

    private static SavedRules read(String key, ObjectNode tree) {
        List<Rule> rules = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        JsonNode list = tree.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            broken.add("\"" + key + "\" must be a list.");
        }
        for (JsonNode node : list.isArray() ? list : tree.arrayNode()) {
            try {
                rules.add(rule(node, rules.size()));
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
        print(RULES, rules, tree);
    }

    /**
     * Writes the rules of others that are off for a connection in place of those that were read from its object.
     *
     * @throws BrokenFileException where the object's member is no list
     */
    public static void printOff(List<Rule> rules, ObjectNode tree) throws BrokenFileException {
        print(INHERITED_OFF, rules, tree);
    }

    private static void print(String key, List<Rule> rules, ObjectNode tree) throws BrokenFileException {
        JsonNode before = tree.path(key);
        if (!before.isArray() && !before.isMissingNode()) {
            throw new BrokenFileException("\"" + key + "\" must be a list.");
        }
        List<ObjectNode> read = new ArrayList<>();
        List<JsonNode> unread = new ArrayList<>();
        for (JsonNode node : before) {
            try {
                rule(node, read.size());
                read.add((ObjectNode) node);
            } catch (BrokenFileException e) {
                unread.add(node);
            }
        }
        ArrayNode list = tree.arrayNode();
        List<Optional<ObjectNode>> earlier = EarlierNodes.of(read, rules, RulesShape::isRule);
        for (int i = 0; i < rules.size(); i++) {
            RuleShape.print(rules.get(i), earlier.get(i).orElseGet(tree::objectNode), list.addObject());
        }
        list.addAll(unread);
        if (list.isEmpty()) {
            tree.remove(key);
        } else {
            tree.set(key, list);
        }
    }

    private static boolean isRule(ObjectNode node, Rule rule) {
        try {
            return RuleShape.read(node).withOn(true).equals(rule.withOn(true));
        } catch (BrokenFileException e) {
            return false;
        }
    }

    /**
     * The rule of a node.
     *
     * @param count how many were read before it
     * @throws BrokenFileException where it is not read, and stays as it is
     */
    private static Rule rule(JsonNode node, int count) throws BrokenFileException {
        if (!(node instanceof ObjectNode object)) {
            throw new BrokenFileException("A rule must be an object.");
        }
        Rule rule = RuleShape.read(object);
        if (count == Rule.MOST_RULES) {
            throw new BrokenFileException("Only the first " + Rule.MOST_RULES + " rules are read.");
        }
        return rule;
    }
}
