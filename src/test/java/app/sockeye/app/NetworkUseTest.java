package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.ui.common.WindowExtension;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whom the window talks to over the network, as the operating system sees it. */
@ExtendWith(WindowExtension.class)
@EnabledOnOs(value = OS.LINUX, disabledReason = "there is no strace elsewhere")
class NetworkUseTest {
    /** An address of the Internet, or the port of a name's lookup. */
    private static final Pattern CONTACT = Pattern.compile(
            "sin6?_port=htons\\((\\d+)\\).*?(?:inet_addr\\(\"([^\"]+)\"\\)|inet_pton\\(AF_INET6, \"([^\"]+)\")");

    private static final String NAME_LOOKUP = "53";

    @TempDir
    Path home;

    @BeforeEach
    void requireStrace() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "strace")));
        assumeTrue(there || System.getenv("CI") != null, "needs Debian's strace: apt-get install strace");
    }

    /** The addresses and ports that a trace tells of. */
    private static Set<String> contacts(Stream<String> trace) {
        return trace.map(CONTACT::matcher)
                .filter(Matcher::find)
                .map(found -> (found.group(2) == null ? found.group(3) : found.group(2)) + " " + found.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean isOfThisMachine(String contact) {
        return contact.matches("(127\\..*|::1|::ffff:127\\..*) \\d+") && !contact.endsWith(" " + NAME_LOOKUP);
    }

    @Test
    void othersAreToldFromThisMachine() {
        assertThat(contacts(Stream.of(
                        "7 connect(9, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr(\"192.0.2.7\")}, 16) = 0",
                        "7 connect(9, {sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0),"
                                + " inet_pton(AF_INET6, \"2001:db8::1\", &sin6_addr), sin6_scope_id=0}, 28) = 0",
                        "7 sendto(9, \"q\", 1, MSG_NOSIGNAL, {sa_family=AF_INET, sin_port=htons(53),"
                                + " sin_addr=inet_addr(\"127.0.0.53\")}, 16) = 1",
                        "7 connect(9, {sa_family=AF_UNIX, sun_path=\"/run/user/0/bus\"}, 110) = 0")))
                .hasSize(3)
                .noneMatch(NetworkUseTest::isOfThisMachine);
        assertThat(Stream.of("127.0.0.1 4000", "::ffff:127.0.0.1 4000", "::1 4000"))
                .allMatch(NetworkUseTest::isOfThisMachine);
    }

    @Test
    void theWindowContactsNobodyButWhomTheUserConnectsTo() throws Exception {
        Path trace = home.resolve("trace");
        try (CloseCodeServer server = new CloseCodeServer(true);
                WindowProcess window = new WindowProcess(
                        home,
                        List.of(
                                "strace",
                                "-f",
                                "-qq",
                                "-e",
                                "trace=connect,sendto,sendmsg,sendmmsg",
                                "-o",
                                trace.toString()),
                        server.url())) {
            window.write("not sent");
            window.end();
            try (Stream<String> lines = Files.lines(trace)) {
                assertThat(contacts(lines))
                        .anyMatch(contact ->
                                contact.endsWith(" " + URI.create(server.url()).getPort()))
                        .allMatch(NetworkUseTest::isOfThisMachine);
            }
        }
    }
}
