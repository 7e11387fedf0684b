package app.sockeye.profile.rule;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.EarlierNodes;
import app.sockeye.files.Fields;
import app.sockeye.files.Reason;
import app.sockeye.profile.message.SendableJson;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule as an object: <code>{"when": "kind:text", "do": [{"action": "star"}]}</code>. */
final class RuleShape {
    private static final String WHEN = "when";
    private static final String DO = "do";
    private static final String MOST = "most";
    private static final String OFF = "off";
    private static final String ACTION = "action";
    private static final String MESSAGE = "message";
    private static final String SAVED = "saved";
    private static final String TEXT = "text";
    private static final String COLOUR = "colour";
    private static final String FOLDER = "folder";
    private static final String CODE = "code";
    private static final String REASON = "reason";
    private static final Set<String> KEYS = Set.of(WHEN, DO, MOST, OFF);
    private static final Set<String> ACTION_KEYS = Set.of(ACTION, MESSAGE, SAVED, TEXT, COLOUR, FOLDER, CODE, REASON);

    private RuleShape() {}

    /** @param earlier the node that the rule had, whose unknown keys are kept; one without keys if it is new */
    static void print(Rule rule, ObjectNode earlier, ObjectNode node) {
        if (!rule.isOnOpen()) {
            node.put(WHEN, rule.query());
        }
        ArrayNode actions = node.putArray(DO);
        List<ObjectNode> before = new ArrayList<>();
        earlier.path(DO).forEach(action -> before.add((ObjectNode) action));
        List<Optional<ObjectNode>> nodes = EarlierNodes.of(before, rule.actions(), RuleShape::isAction);
        for (int i = 0; i < nodes.size(); i++) {
            ObjectNode each = actions.addObject();
            print(rule.actions().get(i), each);
            nodes.get(i)
                    .filter(old -> old.path(ACTION).equals(each.path(ACTION)))
                    .ifPresent(old -> EarlierNodes.keepUnknown(old, each, ACTION_KEYS));
        }
        if (rule.most() != Rule.USUAL_MOST) {
            node.put(MOST, rule.most());
        }
        if (!rule.on()) {
            node.put(OFF, true);
        }
        EarlierNodes.keepUnknown(earlier, node, KEYS);
    }

    private static boolean isAction(ObjectNode node, RuleAction action) {
        try {
            return action(node).equals(action);
        } catch (BrokenFileException e) {
            return false;
        }
    }

    private static void print(RuleAction action, ObjectNode node) {
        if (action instanceof RuleAction.SendMessage answer) {
            SendableJson.print(answer.message(), node.put(ACTION, "send").putObject(MESSAGE));
        } else if (action instanceof RuleAction.SendSaved answer) {
            node.put(ACTION, "send").put(SAVED, answer.name());
        } else if (action instanceof RuleAction.GiveStar) {
            node.put(ACTION, "star");
        } else if (action instanceof RuleAction.SetNote note) {
            node.put(ACTION, "note").put(TEXT, note.note());
        } else if (action instanceof RuleAction.ColourRow colour) {
            node.put(ACTION, COLOUR).put(COLOUR, colour.colour());
        } else if (action instanceof RuleAction.NotifyDesktop notice) {
            node.put(ACTION, "notify").put(TEXT, notice.text());
        } else if (action instanceof RuleAction.PauseLog) {
            node.put(ACTION, "pause");
        } else if (action instanceof RuleAction.SavePayload save) {
            node.put(ACTION, "save").put(FOLDER, save.folder());
        } else if (action instanceof RuleAction.StopSending) {
            node.put(ACTION, "stop");
        } else if (action instanceof RuleAction.CloseConnection close) {
            node.put(ACTION, "close").put(CODE, close.code()).put(REASON, close.reason());
        }
    }

    static Rule read(ObjectNode node) throws BrokenFileException {
        List<RuleAction> actions = new ArrayList<>();
        for (ObjectNode action : Fields.objects(node, DO)) {
            actions.add(action(action));
        }
        long most = Fields.number(node, MOST, Rule.USUAL_MOST);
        try {
            return new Rule(
                    Fields.text(node, WHEN, ""),
                    actions,
                    (int) Math.max(0, Math.min(most, Rule.LARGEST_MOST)),
                    !Fields.flag(node, OFF, false));
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(Reason.sentence(e));
        }
    }

    private static RuleAction action(ObjectNode node) throws BrokenFileException {
        String action = Fields.text(node, ACTION, "");
        return switch (action) {
            case "send" ->
                node.has(SAVED)
                        ? new RuleAction.SendSaved(Fields.text(node, SAVED, ""))
                        : new RuleAction.SendMessage(SendableJson.read(Fields.object(node, MESSAGE)));
            case "star" -> new RuleAction.GiveStar();
            case "note" -> new RuleAction.SetNote(Fields.text(node, TEXT, ""));
            case COLOUR -> new RuleAction.ColourRow(Fields.text(node, COLOUR, ""));
            case "notify" -> new RuleAction.NotifyDesktop(Fields.text(node, TEXT, ""));
            case "pause" -> new RuleAction.PauseLog();
            case "save" -> new RuleAction.SavePayload(Fields.text(node, FOLDER, ""));
            case "stop" -> new RuleAction.StopSending();
            case "close" ->
                new RuleAction.CloseConnection((int) Fields.number(node, CODE, 1000), Fields.text(node, REASON, ""));
            default -> throw new BrokenFileException("\"" + ACTION + "\" is unknown: " + action + ".");
        };
    }
}
