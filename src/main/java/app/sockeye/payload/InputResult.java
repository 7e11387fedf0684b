package app.sockeye.payload;

/** The result of reading typed bytes: {@link InputBytes}, or an {@link InputError} with its position. */
public sealed interface InputResult permits InputBytes, InputError {}
