/** One sentence per reason (src/shared/domain/reasons.ts): what happened, why, what to do. */
export const errorsEn: Readonly<Record<string, string>> = {
  'net.offline':
    '{{host}} cannot be reached: there is no network, or no way through it. Work goes on once there is; what is stored can be browsed.',
  'net.dns':
    '{{host}} cannot be found: its name does not resolve. Check the network and the base URL; a company network may need a proxy.',
  'net.refused':
    '{{host}} refuses the connection: nothing answers at that address. Check the base URL; for the practice workspace, check that it is switched on.',
  'net.reset':
    'The connection to {{host}} broke. Check the network or the proxy and try again; a change that was sent is not sent again by itself.',
  'net.timeout':
    '{{host}} did not answer within {{seconds}} seconds. Check the network and the proxy, and try again.',
  'net.tls':
    'No encrypted connection to {{host}} could be made. Check that the base URL is an https service and that the proxy supports current TLS.',
  'net.certificate':
    'The certificate of {{host}} is not trusted by this computer, so the connection was ended. If a company gateway inspects traffic, have its certificate installed in the system.',
  'net.proxy':
    '{{host}} cannot be reached through the proxy. Check its address and port, and whether it lets this address through.',
  'net.proxyAuth':
    'The proxy wants a user name and password, or refused those it got. Enter the proxy in the connection again as http://user:password@host:port.',
  'net.failed':
    '{{host}} cannot be reached ({{name}}). Check the network, the base URL and the proxy, and try again.',
  'vendor.notJson':
    'This address answers with a web page, not with the API of the vendor. Check the base URL, or log in to the network in a browser first.',
  'vendor.badJson':
    'This address answers something that is not the API of the vendor. Check the base URL and the gateway.',
  'vendor.truncated':
    'Only part of the answer of the vendor arrived. Check the network or the proxy, and try again.',
  'vendor.wrongShape':
    'The answer of the vendor is not what its documents say, and was not used. Try again later; behind a gateway, compare with the official address.',
  'vendor.tooLarge':
    'The answer is over {{megabytes}} MB and was not read on. Check the base URL and the gateway; the official API answers nothing that large.',
  'vendor.httpStatus':
    'The server answered with HTTP status {{status}}. Check the path of the base URL (that of WeCom ends in /cgi-bin), or try again later.',
  'vendor.redirect':
    'The server points to another address; Handover does not follow, to protect the token. Enter the final address as the base URL.',
  'vendor.endlessCursor':
    'The list of the vendor has no end; reading was stopped and what was read is kept. Try again later.',
  'wecom.answer': 'WeCom refused this call with code {{errcode}}. The cause and what to do are given below.',
  'wecom.secretRefused':
    'WeCom does not accept this corp id and secret (code {{errcode}}). Check both and enter them again; they are not tried again by themselves, so that the address is not blocked.',
  'wecom.ipNotTrusted':
    'WeCom does not trust the IP address of this computer. Add the rejected address to the trusted IPs of the app, and try again in about a minute.',
  'wecom.rateLimited':
    'Too many calls: WeCom limits this API for a while (code {{errcode}}). Work goes on by itself when the limit is lifted.',
  'wecom.waitTooLong':
    'This API is waiting for its rate limit, about {{seconds}} seconds more. Try again later.',
  'address.empty': 'Enter the base URL.',
  'address.malformed': 'The base URL is not complete. Enter it as https://host/path.',
  'address.notHttps':
    'The base URL must begin with https://, or the token would travel unencrypted; only addresses of this computer may use http.',
  'address.credentials':
    'Leave user names and passwords out of the base URL. Credentials have a field of their own.',
  'address.query': 'Leave out of the base URL what follows ? or #.',
  'proxy.malformed':
    'The proxy address is not complete. Enter it as http://host:port, or leave it empty for the proxy of the system.',
  'proxy.scheme': 'The proxy address must begin with http:// or https://.',
  'proxy.path': 'The proxy address is host and port only, without a path.',
  'proxy.empty': 'Enter the address of the proxy, such as http://proxy.example.com:3128.',
  'proxy.credentials':
    'No user name and password here. Enter a proxy that asks for them in the connection: they are kept in the system keychain.',
  'pac.empty': 'Enter the address of the PAC file, such as https://example.com/proxy.pac.',
  'pac.malformed': 'The PAC address is not complete. Enter it as https://host/path.',
  'pac.scheme': 'The PAC address must begin with https:// or http://; files of this computer cannot be used.',
  'pac.outside':
    'A PAC address on the internet must begin with https://, or anybody on the way could change it; http:// is only for this computer and the network of the company.',
  'pac.credentials': 'Leave user names and passwords out of the PAC address.',
  'connection.notFound': 'This connection is gone; it may just have been removed. Refresh and try again.',
  'connection.readOnly':
    'This connection is read-only, and no change is ever sent. To hand groups over, switch read-only off under Connections.',
  'connection.secretMissing':
    'This computer has no credential for this connection. Enter it again under Connections; what is stored can be browsed.',
  'connection.secretForNewAddress':
    'The stored credential was entered for another address and is never sent to a new base URL or proxy by itself. Enter it again.',
  'connection.secretForNewCredential':
    'What is stored is of the other kind (app_key or token) and cannot be used as this one. Enter it again, or choose the kind you had.',
  'connection.otherVendor':
    'Only WeCom connections can do this, and this one leads to another vendor. Switch to a WeCom connection first.',
  'connection.otherCorp':
    'Join ways and people of the present corp are kept with this connection, so it cannot lead to another corp. Add a new connection for the other corp id.',
  'keychain.missing':
    'This computer has no keychain that can be used, so secrets stay in memory for this run only. On Linux, install and start a Secret Service such as gnome-keyring.',
  'keychain.locked':
    'The system keychain refused access, so secrets stay in memory for this run only. Unlock it and enter the secret again.',
  'keychain.silent':
    'The system keychain does not answer; it may be asking for its password. Unlock it; until then secrets stay in memory only.',
  'keychain.lost':
    'A secret written to the system keychain could not be read back, so it stays in memory for this run only. Check whether the keychain is damaged.',
  'practice.failed':
    'The practice workspace could not start: {{why}}. Try again; if it still fails, open the log folder to see why.',
  'call.cancelled': 'The action was cancelled.',
};
