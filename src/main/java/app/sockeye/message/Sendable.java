package app.sockeye.message;

/**
 * Everything that can be sent, saved and repeated, as it was typed: it may contain templates and mistakes, which are
 * found when it is sent. Immutable.
 */
public sealed interface Sendable permits WrittenMessage, ControlDraft, RawFrames, FormMessage {}
