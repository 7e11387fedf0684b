package app.sockeye.interchange.tree;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the first document of a YAML 1.2 file into a tree, by the core schema. Tags are ignored, so that no type of ours
 * is ever made of them; each alias counts as what it stands for, so that a small file can't become a large tree.
 */
public final class ForeignYaml {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|(?:\\.\\d+|\\d+(?:\\.\\d*)?)(?:[eE][-+]?\\d+)?)");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> FLAGS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    private final LeftOutList leftOut;
    private final TreeBuilder builder;
    private final Map<String, TreeValue> anchors = new HashMap<>();
    /** The anchors of what is open; empty ones for those that have none. */
    private final Deque<Optional<Anchor>> open = new ArrayDeque<>();

    private ForeignYaml(LeftOutList leftOut) {
        this.leftOut = leftOut;
        this.builder = new TreeBuilder(leftOut, Set.of());
    }

    /** Reads a text as far as it goes; what is wrong with it is added to what was left out. */
    public static TreeValue read(String text, LeftOutList leftOut) {
        return new ForeignYaml(leftOut).read(text);
    }

    private TreeValue read(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            while (!builder.isDone() && events.hasNext()) {
                add(events.next());
            }
        } catch (MarkedYamlEngineException e) {
            broken(e.getProblemMark().map(ForeignYaml::line).orElse(0), e.getProblem());
        } catch (YamlEngineException e) {
            broken(0, "it has characters that YAML doesn't allow");
        }
        return builder.finish();
    }

    private void add(Event event) {
        int line = event.getStartMark().map(ForeignYaml::line).orElse(0);
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> start(event, line);
            case MappingEnd, SequenceEnd -> note(open.pop(), builder.end());
            case Scalar -> scalar((ScalarEvent) event, line);
            case Alias -> alias((AliasEvent) event, line);
            default -> {
                // A document's start and end say nothing.
            }
        }
    }

    private void start(Event event, int line) {
        if (builder.expectsKey()) {
            throw new YamlEngineException("a list or an object as a name");
        }
        open.push(((NodeEvent) event).getAnchor());
        builder.start(event.getEventId() == Event.ID.MappingStart, line);
    }

    private void scalar(ScalarEvent event, int line) {
        if (builder.expectsKey()) {
            builder.key(event.getValue());
            event.getAnchor()
                    .ifPresent(anchor -> anchors.put(
                            anchor.getValue(), TreeValue.scalar(TreeValue.Kind.TEXT, event.getValue(), line)));
        } else {
            TreeValue.Kind kind = event.isPlain() ? plainKind(event.getValue()) : TreeValue.Kind.TEXT;
            String text = kind == TreeValue.Kind.FLAG
                    ? Boolean.toString(Boolean.parseBoolean(event.getValue()))
                    : event.getValue();
            note(event.getAnchor(), builder.scalar(kind, kind == TreeValue.Kind.NULL ? "" : text, line));
        }
    }

    private void alias(AliasEvent event, int line) {
        TreeValue value = anchors.getOrDefault(event.getAlias().getValue(), TreeValue.NOTHING);
        if (builder.expectsKey()) {
            builder.key(value.text());
        } else {
            builder.repeat(value, line);
        }
    }

    private void note(Optional<Anchor> anchor, TreeValue value) {
        anchor.ifPresent(name -> anchors.put(name.getValue(), value));
    }

    private static TreeValue.Kind plainKind(String text) {
        if (NULLS.contains(text)) {
            return TreeValue.Kind.NULL;
        }
        if (FLAGS.contains(text)) {
            return TreeValue.Kind.FLAG;
        }
        return NUMBER.matcher(text).matches() ? TreeValue.Kind.NUMBER : TreeValue.Kind.TEXT;
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private void broken(int line, String reason) {
        leftOut.add(LeftOutReason.BROKEN, "the rest of the file", line, "", reason);
    }
}
