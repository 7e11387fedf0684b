package app.sockeye.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** npm's ws in a Node.js of its own, where both are installed; it waits while more than 1 MiB is queued. */
final class NodeSender implements FloodSender {
    private static final String SCRIPT =
            """
            const WebSocket = require('ws');
            const ws = new WebSocket(process.argv[1], { perMessageDeflate: false });
            const count = Number(process.argv[2]), message = 'x'.repeat(100);
            ws.on('open', () => {
              const begun = process.hrtime.bigint();
              let sent = 0;
              (function more() {
                while (sent < count && ws.bufferedAmount < 1 << 20) { ws.send(message); sent++; }
                if (sent < count || ws.bufferedAmount > 0) { setImmediate(more); return; }
                console.log(String(process.hrtime.bigint() - begun));
                ws.terminate();
              })();
            });
            """;

    @Override
    public long send(URI sink, int count) throws Exception {
        ProcessBuilder node = new ProcessBuilder("node", "-e", SCRIPT, sink.toString(), Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment().put("NODE_PATH", "/usr/share/nodejs");
        Process process = node.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return Long.parseLong(out.readLine());
        }
    }
}
