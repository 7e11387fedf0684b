package app.sockeye.ui.inspector;

/** A line of a table: a header of a handshake, a property of a connection. */
record Fact(String name, String value) {}
