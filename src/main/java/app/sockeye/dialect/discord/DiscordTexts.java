package app.sockeye.dialect.discord;

import java.util.Optional;

/** What the dialect says in rows and sentences. */
final class DiscordTexts {
    static final String UNKNOWN = "JSON, but no payload of the gateway: op is missing, or no opcode that is known.";
    static final String PACKED = "A binary message, and not JSON: connect with encoding=json to have it read.";
    static final String RESUMABLE = "The session may be resumed.";
    static final String LOST = "The session is lost: identify anew.";
    static final String LABEL = "Send heartbeats";
    static final String CONSEQUENCE = "The gateway closes the connection once a heartbeat is overdue.";

    private DiscordTexts() {}

    static String heartbeat(String interval) {
        return "heartbeat " + interval;
    }

    static String sequence(String number) {
        return "#" + number;
    }

    static String intents(String intents) {
        return "intents " + intents;
    }

    static String shard(String shard) {
        return "shard " + shard;
    }

    static String part(long number, long count) {
        return number + " of " + count;
    }

    /** The sentence on a close code of the gateway; empty for all others. */
    static Optional<String> closeMeaning(int code) {
        String sentence =
                switch (code) {
                    case 4000 -> "Unknown error: connect again.";
                    case 4001 -> "Unknown opcode: op, or what came with it, is not valid.";
                    case 4002 -> "Decode error: what was sent could not be decoded.";
                    case 4003 -> "Not authenticated: something was sent before Identify.";
                    case 4004 -> "Authentication failed: the token in Identify is wrong.";
                    case 4005 -> "Already authenticated: Identify was sent twice.";
                    case 4007 -> "Invalid sequence number: identify anew instead of resuming.";
                    case 4008 -> "Rate limited: too much was sent in a short time.";
                    case 4009 -> "Session timed out: identify anew.";
                    case 4010 -> "Invalid shard: correct it in Identify.";
                    case 4011 -> "Sharding required: the bot is in too many guilds for one connection.";
                    case 4012 -> "Invalid API version: correct v in the address.";
                    case 4013 -> "Invalid intents: correct them in Identify.";
                    case 4014 -> "Disallowed intents: the bot may not have all that Identify asks for.";
                    default -> "";
                };
        return Optional.of(sentence).filter(text -> !text.isEmpty());
    }
}
