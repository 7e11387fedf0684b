"""A WebSocket server by other hands (Debian's python3-websockets) for ForeignServerTest.

Echoes every message, closes on "close CODE REASON", speaks permessage-deflate. Prints its port and runs until its
standard input ends.
"""
import argparse
import asyncio
import ssl
import sys

import websockets
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory


async def echo(socket, path=None):
    try:
        async for message in socket:
            if isinstance(message, str) and message.startswith("close "):
                _, code, reason = message.split(" ", 2)
                await socket.close(int(code), reason)
            else:
                await socket.send(message)
    except websockets.ConnectionClosed:
        pass  # Any code but 1000 and 1001 counts as an error there.


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tls", metavar="PEM")
    parser.add_argument("--port", type=int, default=0)
    # Newer versions of the library refuse clients that offer none of these.
    parser.add_argument("--subprotocol", action="append", metavar="NAME")
    parser.add_argument("--server-no-context-takeover", action="store_true")
    parser.add_argument("--client-no-context-takeover", action="store_true")
    parser.add_argument("--server-max-window-bits", type=int)
    parser.add_argument("--client-max-window-bits", type=int)
    options = parser.parse_args()
    deflate = ServerPerMessageDeflateFactory(
        options.server_no_context_takeover,
        options.client_no_context_takeover,
        options.server_max_window_bits,
        options.client_max_window_bits,
    )
    tls = None
    if options.tls:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(options.tls)
    async with websockets.serve(
        echo,
        "127.0.0.1",
        options.port,
        ssl=tls,
        subprotocols=options.subprotocol,
        max_size=None,
        extensions=[deflate],
    ) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
