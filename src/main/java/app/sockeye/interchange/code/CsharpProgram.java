package app.sockeye.interchange.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** C# with ClientWebSocket, as a program of top-level statements for .NET 6 and newer. */
final class CsharpProgram {
    private static final ProgramSyntax SYNTAX = ProgramSyntax.CSHARP;

    private CsharpProgram() {}

    static String of(ProgramFacts facts) {
        ProgramLines out = new ProgramLines("//");
        List<String> notes = new ArrayList<>();
        if (facts.headers().values().stream().anyMatch(values -> values.size() > 1)) {
            notes.add("repeated headers, as ClientWebSocket joins their values with commas");
        }
        out.note("dotnet new console, and this as Program.cs")
                .notes(facts, notes, "Reads")
                .addIf(facts.proxy().isPresent(), "using System.Net;")
                .add("using System.Net.WebSockets;", "using System.Text;", "")
                .add("using var socket = new ClientWebSocket();");
        for (Map.Entry<String, List<ProgramString>> header : facts.headers().entrySet()) {
            String value = header.getValue().stream()
                    .map(each -> each.in(SYNTAX))
                    .collect(Collectors.joining(" + " + SYNTAX.literal(", ") + " + "));
            out.add("socket.Options.SetRequestHeader(" + SYNTAX.literal(header.getKey()) + ", " + value + ");");
        }
        facts.subprotocols().forEach(name -> out.add("socket.Options.AddSubProtocol(" + name.in(SYNTAX) + ");"));
        out.addIf(
                        facts.isInsecure(),
                        "// The certificate is not checked.",
                        "socket.Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;")
                .addIf(facts.isCompressed(), "socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();");
        facts.proxy().ifPresent(proxy -> proxy(proxy, out));
        return out.add("await socket.ConnectAsync(new Uri(" + facts.url().in(SYNTAX) + "), CancellationToken.None);")
                .add("Console.WriteLine(\"open \" + socket.SubProtocol);")
                .add("var buffer = new byte[65536];")
                .add("while (socket.State == WebSocketState.Open)", "{")
                .add("    var received = await socket.ReceiveAsync(buffer, CancellationToken.None);")
                .add("    if (received.MessageType == WebSocketMessageType.Close)", "    {")
                .add(
                        "        Console.WriteLine($\"closed {(int?)socket.CloseStatus} {socket.CloseStatusDescription}\");")
                .add("        break;", "    }")
                .add("    Console.Write(Encoding.UTF8.GetString(buffer, 0, received.Count));")
                .add("    if (received.EndOfMessage) Console.WriteLine();", "}")
                .toString();
    }

    private static void proxy(ProgramProxy proxy, ProgramLines out) {
        String scheme = proxy.isSocks() ? "socks5" : proxy.kind().scheme();
        String url = scheme + proxy.url().substring(proxy.kind().scheme().length());
        String login = proxy.login()
                .map(user -> " { Credentials = new NetworkCredential(" + SYNTAX.literal(user.user()) + ", "
                        + SYNTAX.variable(user.variable()) + ") }")
                .orElse("");
        out.add("socket.Options.Proxy = new WebProxy(" + SYNTAX.literal(url) + ")" + login + ";");
    }
}
