package app.sockeye.interchange.code;

import app.sockeye.client.options.ConnectOptions;

/** The languages that a program can be written in. */
public enum ProgramLanguage {
    BROWSER("JavaScript (browser)", "connect.js"),
    NODE("JavaScript (Node.js, ws)", "connect.cjs"),
    PYTHON("Python (websockets)", "connect.py"),
    GO("Go (coder/websocket)", "connect.go"),
    JAVA("Java (java.net.http)", "Connect.java"),
    CSHARP("C# (ClientWebSocket)", "Program.cs");

    private final String label;
    private final String fileName;

    ProgramLanguage(String label, String fileName) {
        this.label = label;
        this.fileName = fileName;
    }

    /** The name that the user reads. */
    public String label() {
        return label;
    }

    /** What a file with the program is called. */
    public String fileName() {
        return fileName;
    }

    /**
     * A complete program that connects as the options say and prints what it receives. Secrets are never in it: it reads
     * them from environment variables, which its first lines name, as they do what the library can't do.
     */
    public String program(ConnectOptions options) {
        ProgramFacts facts = new ProgramFacts(options);
        return switch (this) {
            case BROWSER -> BrowserProgram.of(facts);
            case NODE -> NodeProgram.of(facts);
            case PYTHON -> PythonProgram.of(facts);
            case GO -> GoProgram.of(facts);
            case JAVA -> JavaProgram.of(facts);
            case CSHARP -> CsharpProgram.of(facts);
        };
    }
}
