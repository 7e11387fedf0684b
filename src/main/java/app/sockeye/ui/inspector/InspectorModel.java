package app.sockeye.ui.inspector;

public final class InspectorModel {
    public InspectorModel(java.util.concurrent.Executor e) {}

    public void clear() {}

    public void show(app.sockeye.transcript.Transcript t, long i) {}
}
