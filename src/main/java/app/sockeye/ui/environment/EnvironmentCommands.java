package app.sockeye.ui.environment;

import java.util.List;

/** What the environments ask of the window. */
public interface EnvironmentCommands {
    /** The tabs whose connections depend on an environment, in their order. */
    List<ConnectedTab> connected();

    /** The chosen environment or a value has changed. */
    void valuesChanged();

    /** An environment has got another name. */
    void renamed(String before, String now);

    /** Shows the page with the values. */
    void showValues();

    /** Tells something that can be taken back. */
    void offerUndo(String message, Runnable undo);

    /** Tells something. */
    void tell(String sentence);
}
