"""A WebSocket server by other hands (Debian's python3-websockets) for ForeignServerTest.

Echoes every message, closes on "close CODE REASON", speaks permessage-deflate. Prints its port and runs until its
standard input ends.
"""
import argparse
import asyncio
import ssl
import sys

import websockets


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
    options = parser.parse_args()
    tls = None
    if options.tls:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(options.tls)
    async with websockets.serve(
        echo, "127.0.0.1", options.port, ssl=tls, subprotocols=options.subprotocol, max_size=None
    ) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
