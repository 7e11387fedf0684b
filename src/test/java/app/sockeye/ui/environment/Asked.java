package app.sockeye.ui.environment;

import java.util.ArrayList;
import java.util.List;

/** Records what the environments ask of the window. */
final class Asked implements EnvironmentCommands {
    final List<ConnectedTab> connected = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    Runnable undo = () -> {};
    int changes;
    int shown;

    @Override
    public List<ConnectedTab> connected() {
        return connected;
    }

    @Override
    public void valuesChanged() {
        changes++;
    }

    @Override
    public void renamed(String before, String now) {
        said.add(before + " is now " + now);
    }

    @Override
    public void showValues() {
        shown++;
    }

    @Override
    public void offerUndo(String message, Runnable undone) {
        said.add(message);
        undo = undone;
    }

    @Override
    public void tell(String sentence) {
        said.add(sentence);
    }
}
