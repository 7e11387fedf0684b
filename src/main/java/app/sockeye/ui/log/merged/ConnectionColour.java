package app.sockeye.ui.log.merged;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** The colours of connections in the order of these: purple, orange, teal, pink, and from the beginning again. */
final class ConnectionColour {
    private static final List<PseudoClass> COLOURS = IntStream.rangeClosed(1, 4)
            .mapToObj(number -> PseudoClass.getPseudoClass("connection-" + number))
            .toList();

    private ConnectionColour() {}

    /** Gives a node the colour of the connection with a number, from 0; its stylesheet says what is coloured. */
    static void mark(Node node, int number) {
        for (int i = 0; i < COLOURS.size(); i++) {
            node.pseudoClassStateChanged(COLOURS.get(i), i == number % COLOURS.size());
        }
    }
}
