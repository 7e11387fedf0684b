"""A Socket.IO server by other hands: socketio_server.py [json|msgpack [PING_SECONDS]].

Prints its port; ends with its standard input.
"""
import asyncio
import sys

import socketio
from aiohttp import web

every = float(sys.argv[2]) if sys.argv[2:] else 0.3
PATIENCE_SECONDS = 3  # A machine may stall while a pong is due.
server = socketio.AsyncServer(
    async_mode="aiohttp",
    ping_interval=every,
    ping_timeout=PATIENCE_SECONDS,
    serializer="msgpack" if sys.argv[1:2] == ["msgpack"] else "default",
)


async def ask(sid):
    answer = await server.call("question", "how many?", to=sid)
    await server.emit("answered", answer, to=sid)


@server.event
async def connect(sid, environ, auth):
    if not auth or auth.get("token") != "good":
        raise socketio.exceptions.ConnectionRefusedError("not allowed")
    await server.emit("welcome", {"n": 1}, to=sid)
    server.start_background_task(ask, sid)


@server.event
async def sum(sid, a, b):
    return a + b


@server.event
async def upload(sid, data):
    await server.emit("file", {"name": "a.bin", "data": data}, to=sid)
    return len(data)


async def main():
    app = web.Application()
    server.attach(app)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(site._server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
