// A SockJS server by other hands: Debian's node-sockjs. Prints its port; ends with its standard input.
const http = require('http');
const sockjs = require('sockjs');

const echo = sockjs.createServer({ log: () => {} });
echo.on('connection', connection => {
  connection.write('welcome');
  connection.on('data', message => {
    if (message === 'bye') {
      connection.close(3001, 'as asked');
    } else {
      connection.write('echo:' + message);
    }
  });
});

const server = http.createServer();
echo.installHandlers(server, { prefix: '/echo' });
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit()).resume();
