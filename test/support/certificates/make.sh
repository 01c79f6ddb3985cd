#!/bin/sh
# Makes the certificates beside this file anew, with OpenSSL 3: sh make.sh
# They hold for a hundred years, except where a name says otherwise; only the key of server.pem is kept.
set -e
out=$(cd "$(dirname "$0")" && pwd)
cd "$(mktemp -d)"
from=20200101000000Z
to=21200101000000Z
cat > conf <<C
[ca]
default_ca = d
[d]
database = index
new_certs_dir = .
rand_serial = yes
policy = p
unique_subject = no
[p]
organizationName = optional
commonName = supplied
C
: > index

# make NAME COMMON-NAME SIGNER EXTENSIONS [FROM] [TO] [DIGEST] [BITS]
make() {
  openssl genpkey -algorithm RSA -pkeyopt "rsa_keygen_bits:${8:-2048}" -out "$1.key" 2> /dev/null
  openssl req -new -key "$1.key" -subj "/O=Handover tests/CN=$2" -out "$1.csr"
  printf '%b' "$4" > "$1.ext"
  if [ "$3" = self ]; then signer="-selfsign -keyfile $1.key"; else signer="-cert $3.pem -keyfile $3.key"; fi
  # shellcheck disable=SC2086
  openssl ca -batch -notext -config conf $signer -in "$1.csr" -out "$1.pem" -extfile "$1.ext" \
    -startdate "${5:-$from}" -enddate "${6:-$to}" -md "${7:-sha256}" 2> /dev/null
  cp "$1.pem" "$out/"
}

authority='basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\nsubjectKeyIdentifier=hash\n'
shallow='basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign\nsubjectKeyIdentifier=hash\n'
lists='basicConstraints=critical,CA:TRUE\nkeyUsage=critical,cRLSign\nsubjectKeyIdentifier=hash\n'
nobody='basicConstraints=critical,CA:FALSE\nsubjectKeyIdentifier=hash\n'
names='subjectAltName=DNS:vendor.test,DNS:*.gateway.test,IP:192.0.2.7\n'
server="basicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth\n$names"
client="basicConstraints=critical,CA:FALSE\nextendedKeyUsage=clientAuth\n$names"
nameless='basicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth\n'

make root 'Test Root' self "$authority"
make other 'Other Root' self "$authority"
make impostor 'Test Root' self "$authority"
make oldRoot 'Old Root' self "$authority" "$from" 20210101000000Z
make constrained 'Constrained Root' self "${authority}nameConstraints=critical,permitted;DNS:vendor.test\n"
make noSigner 'No Signer' self "$lists"
make intermediate 'Test Intermediate' root "$shallow"
make tooDeep 'Too Deep' intermediate "$authority"
make notAuthority 'No Authority' root "$nobody"

make server vendor.test intermediate "$server"
make direct vendor.test root "$server"
make unlinked vendor.test root "${server}authorityKeyIdentifier=none\n"
make authorityServer vendor.test root "$authority$names"
make expired vendor.test intermediate "$server" "$from" 20210101000000Z
make future vendor.test intermediate "$server" 21000101000000Z
make client vendor.test intermediate "$client"
make nameOnly vendor.test intermediate "$nameless"
make sha1 vendor.test intermediate "$server" "$from" "$to" sha1
make weakKey vendor.test intermediate "$server" "$from" "$to" sha256 1024
make underTooDeep vendor.test tooDeep "$server"
make underNotAuthority vendor.test notAuthority "$server"
make underConstrained vendor.test constrained "$server"
make underNoSigner vendor.test noSigner "$server"
make underOldRoot vendor.test oldRoot "$server"
cp server.key "$out/server.key.pem"
