package app.sockeye.ui.connection.options;

import app.sockeye.client.cookie.CookieJar;
import java.util.function.Consumer;
import javafx.stage.Window;

/** What the page of options asks for about cookies. */
public interface CookieCommands {
    /** Hands over the jar of the chosen environment, on the JavaFX thread, once it is read. */
    void jar(Consumer<CookieJar> show);

    /** Lets the user choose a file cookies.txt, and adds its cookies to the jar. */
    void importFile(Window owner);

    /** Lets the user choose where to write the jar's cookies as cookies.txt. */
    void exportFile(Window owner);
}
