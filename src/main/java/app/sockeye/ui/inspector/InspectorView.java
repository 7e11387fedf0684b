package app.sockeye.ui.inspector;

public final class InspectorView extends javafx.scene.layout.Region {
    public InspectorView(InspectorModel m, Object c) {}
}
