package app.sockeye.ui.access.tree;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.stage.Window;

/**
 * The program with its windows.
 *
 * @param name the program's name
 */
public record ProgramObject(String name) implements AccessObject {
    @Override
    public AtspiRole role() {
        return AtspiRole.APPLICATION;
    }

    @Override
    public Set<AtspiState> states() {
        return EnumSet.of(AtspiState.ENABLED, AtspiState.SENSITIVE, AtspiState.SHOWING, AtspiState.VISIBLE);
    }

    @Override
    public Optional<AccessObject> parent() {
        return Optional.empty();
    }

    @Override
    public List<AccessObject> children() {
        List<AccessObject> windows = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window.getScene() != null) {
                windows.add(new WindowObject(window, this));
            }
        }
        return windows;
    }

    @Override
    public Bounds bounds() {
        return NOWHERE;
    }
}
