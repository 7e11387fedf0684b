package app.sockeye.session.script;

/** Where a session's script is. It begins anew with each change of its source, and when a connection opens. */
public enum ScriptState {
    /** There is none, or it is switched off. */
    NONE,
    /** It is loaded when a connection opens. */
    WAITING,
    /** It is being loaded, or takes what is received. */
    RUNNING,
    /** It failed to load, or exceeded a limit; nothing of it runs until a connection opens, or the user restarts it. */
    STOPPED
}
