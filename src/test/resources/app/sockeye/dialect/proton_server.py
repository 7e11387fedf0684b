"""An AMQP server by other hands, Apache's Proton, over WebSocket. Prints its port; ends with its standard input."""
import asyncio
import sys
import time

import websockets
from proton import Collector, Condition, Connection, Delivery, Event, Transport

IDLE_SECONDS = 3.0


def answer(event):
    kind = event.type
    if kind == Event.CONNECTION_REMOTE_OPEN:
        event.connection.open()
    elif kind == Event.CONNECTION_REMOTE_CLOSE:
        event.connection.close()
    elif kind == Event.SESSION_REMOTE_OPEN:
        event.session.open()
    elif kind == Event.SESSION_REMOTE_CLOSE:
        event.session.close()
    elif kind == Event.LINK_REMOTE_OPEN:
        event.link.source.copy(event.link.remote_source)
        event.link.target.copy(event.link.remote_target)
        event.link.open()
        event.link.flow(10)
    elif kind == Event.LINK_REMOTE_CLOSE:
        event.link.close()
    elif kind == Event.DELIVERY and event.delivery.readable and not event.delivery.partial:
        delivery = event.delivery
        if delivery.tag == "t2":
            delivery.local.condition = Condition("demo:full", "no more today")
            delivery.update(Delivery.REJECTED)
        else:
            delivery.update(Delivery.ACCEPTED)
        delivery.settle()


async def serve(socket, path=None):
    transport = Transport(Transport.SERVER)
    transport.idle_timeout = IDLE_SECONDS
    connection = Connection()
    connection.container = "depot"
    collector = Collector()
    connection.collect(collector)
    transport.bind(connection)

    async def flush():
        while collector.peek():
            answer(collector.peek())
            collector.pop()
        transport.tick(time.monotonic())
        while transport.pending() > 0:
            out = transport.peek(transport.pending())
            transport.pop(len(out))
            await socket.send(out)

    while transport.pending() >= 0:
        await flush()
        try:
            transport.push(await asyncio.wait_for(socket.recv(), 0.1))
        except asyncio.TimeoutError:
            pass


async def main():
    async with websockets.serve(serve, "127.0.0.1", 0, subprotocols=["amqp"]) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
