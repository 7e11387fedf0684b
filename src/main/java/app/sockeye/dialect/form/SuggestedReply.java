package app.sockeye.dialect.form;

/**
 * Something that can be sent in answer to a packet.
 *
 * @param label what users choose: {@code Acknowledge}
 * @param form filled as far as the packet says
 */
public record SuggestedReply(String label, FilledForm form) {}
