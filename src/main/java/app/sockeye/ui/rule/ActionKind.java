package app.sockeye.ui.rule;

import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.json.JsonText;
import app.sockeye.session.rule.RuleAction;
import java.nio.charset.StandardCharsets;
import org.kordamp.ikonli.feather.Feather;

/** The kinds of actions, each with one text at most. */
enum ActionKind {
    SEND(RuleTexts.SEND, Feather.CORNER_UP_LEFT, true),
    PACKET(RuleTexts.SEND_PACKET, Feather.CORNER_UP_LEFT, false),
    SEND_SAVED(RuleTexts.SEND_SAVED, Feather.CORNER_UP_LEFT, true),
    STAR(RuleTexts.STAR, Feather.STAR, false),
    NOTE(RuleTexts.NOTE, Feather.MESSAGE_SQUARE, true),
    COLOUR(RuleTexts.COLOUR, Feather.DROPLET, true),
    NOTIFY(RuleTexts.NOTIFY, Feather.BELL, true),
    PAUSE(RuleTexts.PAUSE, Feather.PAUSE, false),
    SAVE(RuleTexts.SAVE, Feather.SAVE, true),
    STOP(RuleTexts.STOP, Feather.SQUARE, false),
    CLOSE(RuleTexts.CLOSE, Feather.X_CIRCLE, true);

    private final String label;
    private final Feather icon;
    private final boolean text;

    ActionKind(String label, Feather icon, boolean text) {
        this.label = label;
        this.icon = icon;
        this.text = text;
    }

    String label() {
        return label;
    }

    Feather icon() {
        return icon;
    }

    boolean hasText() {
        return text;
    }

    static ActionKind of(RuleAction action) {
        if (action instanceof RuleAction.SendMessage send) {
            return send.message() instanceof FormMessage ? PACKET : SEND;
        } else if (action instanceof RuleAction.SendSaved) {
            return SEND_SAVED;
        } else if (action instanceof RuleAction.GiveStar) {
            return STAR;
        } else if (action instanceof RuleAction.SetNote) {
            return NOTE;
        } else if (action instanceof RuleAction.ColourRow) {
            return COLOUR;
        } else if (action instanceof RuleAction.NotifyDesktop) {
            return NOTIFY;
        } else if (action instanceof RuleAction.PauseLog) {
            return PAUSE;
        } else if (action instanceof RuleAction.SavePayload) {
            return SAVE;
        }
        return action instanceof RuleAction.StopSending ? STOP : CLOSE;
    }

    /** The text of an action of the kind; of a message that can't be typed here an empty one. */
    static String text(RuleAction action) {
        if (action instanceof RuleAction.SendMessage send) {
            return send.message() instanceof WrittenMessage written ? written.body() : "";
        } else if (action instanceof RuleAction.SendSaved send) {
            return send.name();
        } else if (action instanceof RuleAction.SetNote note) {
            return note.note();
        } else if (action instanceof RuleAction.ColourRow colour) {
            return colour.colour();
        } else if (action instanceof RuleAction.NotifyDesktop notice) {
            return notice.text();
        } else if (action instanceof RuleAction.SavePayload save) {
            return save.folder();
        } else if (action instanceof RuleAction.CloseConnection close) {
            return (close.code() + " " + close.reason()).strip();
        }
        return "";
    }

    /** The action with a typed text; not of a packet. */
    RuleAction create(String typed) {
        String text = typed.strip();
        return switch (this) {
            case SEND -> {
                boolean json = JsonText.looksLikeJson(typed.getBytes(StandardCharsets.UTF_8));
                yield new RuleAction.SendMessage(new WrittenMessage(json ? Format.JSON : Format.TEXT, typed));
            }
            case PACKET -> throw new IllegalArgumentException("a packet is not typed");
            case SEND_SAVED -> new RuleAction.SendSaved(text);
            case STAR -> new RuleAction.GiveStar();
            case NOTE -> new RuleAction.SetNote(text);
            case COLOUR -> new RuleAction.ColourRow(text);
            case NOTIFY -> new RuleAction.NotifyDesktop(text);
            case PAUSE -> new RuleAction.PauseLog();
            case SAVE -> new RuleAction.SavePayload(text);
            case STOP -> new RuleAction.StopSending();
            case CLOSE -> close(text);
        };
    }

    private static RuleAction close(String typed) {
        String[] parts = typed.split("\\s+", 2);
        int code = parts[0].matches("\\d{1,4}") ? Integer.parseInt(parts[0]) : 0;
        return new RuleAction.CloseConnection(code, parts.length > 1 ? parts[1] : "");
    }
}
