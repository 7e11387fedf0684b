package app.sockeye.ui.access.tree;

import java.util.Optional;
import java.util.StringJoiner;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/** What a node is called, and what is said of it besides. */
final class NodeWords {
    /** Most texts that make up the name of a row without one. */
    private static final int MOST_TEXTS = 20;

    private NodeWords() {}

    /** The text a node tells, which of one to write in is what is written; empty without one. */
    static String text(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text ? text : "";
    }

    /** A node's name: its own, that of its label, its text, what it asks for while empty, or the texts in it. */
    static String name(Node node, AtspiRole role) {
        if (ShownNodes.isSaid(node.getAccessibleText())) {
            return node.getAccessibleText();
        }
        Optional<String> label = Optional.ofNullable(node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY))
                .map(by -> text((Node) by))
                .filter(ShownNodes::isSaid);
        if (label.isPresent()) {
            return label.get();
        }
        if (node instanceof TextInputControl input) {
            return input.getPromptText() == null ? "" : input.getPromptText();
        }
        String text = role == AtspiRole.TEXT ? "" : text(node);
        if (ShownNodes.isSaid(text) || !role.holdsWords()) {
            return ShownNodes.isSaid(text) ? text : "";
        }
        StringJoiner words = new StringJoiner(", ");
        gather(node, words, MOST_TEXTS);
        return words.toString();
    }

    /** Adds the texts shown in a node; returns how many more may be added. */
    private static int gather(Node node, StringJoiner words, int most) {
        int left = most;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (left > 0 && child.isVisible()) {
                    String text = ShownNodes.isObject(child) ? text(child) : "";
                    if (ShownNodes.isSaid(text)) {
                        words.add(text);
                        left--;
                    } else {
                        left = gather(child, words, left);
                    }
                }
            }
        }
        return left;
    }

    /** The help of a node, such as its tooltip, unless that is its name. */
    static String help(Node node, String name) {
        return node.queryAccessibleAttribute(AccessibleAttribute.HELP) instanceof String help && !help.equals(name)
                ? help
                : "";
    }
}
