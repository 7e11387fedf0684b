package app.sockeye.ui.access.tree;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.stage.Modality;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window: one with a title, or a menu, a list or a tooltip over another one. */
public record WindowObject(Window target, ProgramObject program) implements AccessObject {
    @Override
    public AtspiRole role() {
        if (target instanceof PopupWindow) {
            return AtspiRole.WINDOW;
        }
        return isDialog() ? AtspiRole.DIALOG : AtspiRole.FRAME;
    }

    private boolean isDialog() {
        return target instanceof Stage stage && (stage.getOwner() != null || isModal());
    }

    private boolean isModal() {
        return target instanceof Stage stage && stage.getModality() != Modality.NONE;
    }

    @Override
    public String name() {
        if (target instanceof Stage stage && stage.getTitle() != null) {
            return stage.getTitle();
        }
        return children().stream().findFirst().map(AccessObject::name).orElse("");
    }

    @Override
    public Set<AtspiState> states() {
        Set<AtspiState> states = EnumSet.of(AtspiState.ENABLED, AtspiState.SENSITIVE);
        if (target.isShowing()) {
            states.addAll(EnumSet.of(AtspiState.SHOWING, AtspiState.VISIBLE));
        }
        if (target.isFocused() && !(target instanceof PopupWindow)) {
            states.add(AtspiState.ACTIVE);
        }
        if (isModal()) {
            states.add(AtspiState.MODAL);
        }
        return states;
    }

    @Override
    public Optional<AccessObject> parent() {
        return Optional.of(program);
    }

    @Override
    public List<AccessObject> children() {
        return target.getScene() == null ? List.of() : ShownNodes.in(target, program);
    }

    @Override
    public Bounds bounds() {
        double x = target.getOutputScaleX();
        double y = target.getOutputScaleY();
        return new BoundingBox(target.getX() * x, target.getY() * y, target.getWidth() * x, target.getHeight() * y);
    }

    @Override
    public Optional<WindowObject> window() {
        return Optional.of(this);
    }
}
