package app.sockeye.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastUsedTest {
    @Test
    void whatIsUsedAgainComesFirstAndOnce() {
        LastUsed used = LastUsed.DEFAULT.withCommand("a").withCommand("b").withCommand("a");
        assertThat(used.commands()).containsExactly("a", "b");
    }

    @Test
    void theOldestAreForgotten() {
        LastUsed used = LastUsed.DEFAULT;
        for (int i : IntStream.range(0, 60).toArray()) {
            used = used.withCommand("command-" + i).withItem(new RecentItem(RecentItem.Kind.FILE, "/" + i));
        }
        assertThat(used.commands()).hasSize(50).startsWith("command-59");
        assertThat(used.items()).hasSize(20).startsWith(new RecentItem(RecentItem.Kind.FILE, "/59"));
    }

    @Test
    void itemsOfALaterVersionAreLeftOut() throws Exception {
        ObjectNode tree = JsonFile.newObject();
        Fields.putTexts(tree, "items", List.of("dream:x", "address:ws://a"));
        assertThat(LastUsedShape.read(tree).items()).containsExactly(new RecentItem(RecentItem.Kind.ADDRESS, "ws://a"));
    }
}
