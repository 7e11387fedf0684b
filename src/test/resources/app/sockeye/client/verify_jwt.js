// Verifies a JSON Web Token with Node's own cryptography: node verify_jwt.js TOKEN PUBLIC_KEY_FILE
const crypto = require('node:crypto');
const fs = require('node:fs');

const [token, file] = process.argv.slice(2);
const [head, claims, signature] = token.split('.');
const { alg } = JSON.parse(Buffer.from(head, 'base64url'));
const key = crypto.createPublicKey(fs.readFileSync(file));
const hash = alg === 'EdDSA' ? null : 'sha' + alg.slice(2);
const options = { key };
if (alg.startsWith('ES')) {
    options.dsaEncoding = 'ieee-p1363';
}
if (alg.startsWith('PS')) {
    options.padding = crypto.constants.RSA_PKCS1_PSS_PADDING;
    options.saltLength = crypto.constants.RSA_PSS_SALTLEN_DIGEST;
}
const good = crypto.verify(hash, Buffer.from(head + '.' + claims), options, Buffer.from(signature, 'base64url'));
console.log(good ? Buffer.from(claims, 'base64url').toString() : 'not valid');
