package app.sockeye.ui.tab;

import app.sockeye.ui.common.Toast;
import app.sockeye.ui.environment.ConnectedTab;
import app.sockeye.ui.environment.EnvironmentCommands;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.TabTexts;
import java.util.List;
import java.util.stream.Stream;

/** Carries out the commands of the environments. */
public final class EnvironmentDesk implements EnvironmentCommands {
    private final Tabs tabs;
    private final Toast toast;
    private final Runnable showValues;

    /** @param showValues shows the page with the values */
    public EnvironmentDesk(Tabs tabs, Toast toast, Runnable showValues) {
        this.tabs = tabs;
        this.toast = toast;
        this.showValues = showValues;
    }

    @Override
    public List<ConnectedTab> connected() {
        return tabs.connections().flatMap(EnvironmentDesk::connected).toList();
    }

    private static Stream<ConnectedTab> connected(SessionTab tab) {
        return tab.connection().statusProperty().get().state().canConnect()
                ? Stream.of()
                : tab.environment().usedProperty().get().stream()
                        .map(used -> new ConnectedTab(tab.name(), used.name()));
    }

    @Override
    public void valuesChanged() {
        tabs.connections().forEach(SessionTab::valuesChanged);
    }

    @Override
    public void renamed(String before, String now) {
        tabs.connections().forEach(tab -> tab.environment().renamed(before, now));
    }

    @Override
    public void showValues() {
        showValues.run();
    }

    @Override
    public void offerUndo(String message, Runnable undo) {
        toast.show(message, TabTexts.UNDO, undo);
    }

    @Override
    public void tell(String sentence) {
        toast.show(sentence);
    }
}
