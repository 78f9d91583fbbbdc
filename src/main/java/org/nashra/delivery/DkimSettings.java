package org.nashra.delivery;

import java.nio.file.Path;

/**
 * The key that mail is signed with (RFC 6376).
 *
 * @param domain the signing domain, {@code d=}
 * @param selector names the public key in the DNS, at {@code <selector>._domainkey.<domain>}
 * @param key RSA private key, PKCS #8, PEM or DER
 */
public record DkimSettings(String domain, String selector, Path key) {
  @Override
  public String toString() {
    return "DkimSettings[domain=" + domain + ", selector=" + selector + ", key=…]";
  }
}
