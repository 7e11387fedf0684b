package app.sockeye.ui.script;

import javafx.css.PseudoClass;

/** States that the tab's stylesheet knows. */
final class ScriptStyles {
    static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");

    private ScriptStyles() {}
}
