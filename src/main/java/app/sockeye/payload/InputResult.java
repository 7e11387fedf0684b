package app.sockeye.payload;

/** What a user's typed bytes came to: {@link InputBytes}, or an {@link InputError} to mark at its place. */
public sealed interface InputResult permits InputBytes, InputError {}
