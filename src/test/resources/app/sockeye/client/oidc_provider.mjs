// An OpenID provider by other hands, on a free loopback port that is printed: node oidc_provider.mjs NODE_MODULES
// Ends with its standard input.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const { default: Provider } = await import(pathToFileURL(process.argv[2] + '/oidc-provider/lib/index.js'));

const server = createServer();
server.listen(0, '127.0.0.1', () => {
    const provider = new Provider('http://localhost:' + server.address().port, {
        clients: [
            {
                client_id: 'machine:1',
                client_secret: 'p+% secret',
                grant_types: ['client_credentials'],
                redirect_uris: [],
                response_types: [],
            },
            {
                client_id: 'desktop',
                application_type: 'native',
                token_endpoint_auth_method: 'none',
                grant_types: ['authorization_code', 'refresh_token'],
                redirect_uris: ['http://127.0.0.1/callback'],
            },
            {
                client_id: 'device',
                application_type: 'native',
                token_endpoint_auth_method: 'none',
                grant_types: ['urn:ietf:params:oauth:grant-type:device_code'],
                redirect_uris: [],
                response_types: [],
            },
        ],
        features: { clientCredentials: { enabled: true }, deviceFlow: { enabled: true } },
        cookies: { keys: ['test'] },
        issueRefreshToken: async () => true,
        pkce: { required: () => true },
    });
    server.on('request', provider.callback());
    console.log(server.address().port);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
