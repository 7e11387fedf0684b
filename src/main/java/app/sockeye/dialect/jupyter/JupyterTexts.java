package app.sockeye.dialect.jupyter;

/** What the dialect says in rows and sentences. */
final class JupyterTexts {
    static final String NO_MESSAGE = "No message of a Jupyter kernel.";
    static final String TOO_LONG = "A message of more than 1 MiB, which is not read as Jupyter's.";
    static final String PARENT = "The message because of which this one was sent.";

    private JupyterTexts() {}

    static String buffers(int count) {
        return count == 1 ? "1 buffer" : count + " buffers";
    }

    static String matches(int count) {
        return count == 1 ? "1 match" : count + " matches";
    }

    static String protocol(String version) {
        return "protocol " + version;
    }

    /** A sentence on a channel; empty if it is not known. */
    static String channel(String channel) {
        return switch (channel) {
            case "shell" -> "Requests to the kernel, and its replies.";
            case "iopub" -> "What the kernel tells all clients: output, results, its state.";
            case "stdin" -> "What the kernel asks the user.";
            case "control" -> "Requests that do not wait behind others, such as shutdown.";
            default -> "";
        };
    }

    /** A sentence on the kernel's state; empty if it is not known. */
    static String state(String state) {
        return switch (state) {
            case "busy" -> "The kernel works on the parent.";
            case "idle" -> "The kernel is done with the parent, and nothing more comes for it.";
            case "starting" -> "The kernel has just started.";
            default -> "";
        };
    }
}
