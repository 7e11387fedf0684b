package app.sockeye.ui.script;

import app.sockeye.profile.ScriptUse;
import javafx.css.PseudoClass;

/** States that the tab's stylesheet knows. */
final class ScriptStyles {
    static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");

    private ScriptStyles() {}

    /** The id of a node of the tab of one kind of script. */
    static String id(ScriptUse use, String name) {
        return (use == ScriptUse.DIALECT ? "own-dialect-" : "script-") + name;
    }
}
