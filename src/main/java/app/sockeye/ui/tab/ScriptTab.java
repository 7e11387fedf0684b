package app.sockeye.ui.tab;

import app.sockeye.profile.ScriptUse;
import app.sockeye.session.script.ScriptState;
import app.sockeye.ui.bench.BenchContent;
import app.sockeye.ui.bench.BenchTab;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.script.ScriptModel;
import app.sockeye.ui.script.ScriptView;
import app.sockeye.ui.tab.work.TabTexts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Makes the bench's tab of a script. */
final class ScriptTab {
    private static final String WRONG = "!";

    private ScriptTab() {}

    static BenchTab of(ScriptModel model, UiPulse pulse) {
        BenchTab tab = new BenchTab("script", TabTexts.SCRIPT, () -> view(model, ScriptUse.AUTOMATION, pulse));
        tab.runningProperty().bind(model.statusProperty().map(now -> now.state() == ScriptState.RUNNING));
        tab.badgeProperty().bind(model.statusProperty().map(now -> now.state() == ScriptState.STOPPED ? WRONG : ""));
        return tab;
    }

    /**
     * The tab of a dialect that is a script: there while there is one, or one is chosen.
     *
     * @param chosen whether the connection has chosen to speak it
     * @param shown the tab that is shown
     */
    static BenchTab ofDialect(
            ScriptModel model, ReadOnlyBooleanProperty chosen, ReadOnlyObjectProperty<BenchTab> shown, UiPulse pulse) {
        BenchTab tab = new BenchTab("dialect", TabTexts.DIALECT, () -> view(model, ScriptUse.DIALECT, pulse));
        tab.shownProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> chosen.get()
                                || model.changedProperty().get()
                                || model.savedProperty().get().isPresent()
                                || shown.get() == tab,
                        chosen,
                        model.changedProperty(),
                        model.savedProperty(),
                        shown));
        tab.badgeProperty().bind(model.statusProperty().map(now -> now.problem().isPresent() ? WRONG : ""));
        return tab;
    }

    private static BenchContent view(ScriptModel model, ScriptUse use, UiPulse pulse) {
        ScriptView view = new ScriptView(model, use, pulse);
        return new BenchContent(view, view::focusEditor, view.aside());
    }
}
