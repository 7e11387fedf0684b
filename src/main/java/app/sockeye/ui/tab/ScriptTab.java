package app.sockeye.ui.tab;

import app.sockeye.session.script.ScriptState;
import app.sockeye.ui.bench.BenchTab;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.script.ScriptModel;
import app.sockeye.ui.script.ScriptView;
import app.sockeye.ui.tab.work.TabTexts;

/** Makes the bench's tab of a script. */
final class ScriptTab {
    private static final String WRONG = "!";

    private ScriptTab() {}

    static BenchTab of(ScriptModel model, UiPulse pulse) {
        ScriptView view = new ScriptView(model, pulse);
        BenchTab tab = new BenchTab("script", TabTexts.SCRIPT, view, view::focusEditor, view.aside());
        model.statusProperty().addListener((o, before, now) -> {
            tab.runningProperty().set(now.state() == ScriptState.RUNNING);
            tab.badgeProperty().set(now.state() == ScriptState.STOPPED ? WRONG : "");
        });
        return tab;
    }
}
