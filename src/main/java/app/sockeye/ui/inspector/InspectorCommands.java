package app.sockeye.ui.inspector;

public interface InspectorCommands {}
