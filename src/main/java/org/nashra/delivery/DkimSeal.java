package org.nashra.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.nashra.config.ConfigurationException;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

/**
 * Signs mails by DKIM (RFC 6376), relaxed/relaxed, RSA with SHA-256. The time in the signature is
 * that of the mail's {@code Date}, so the same mail gets the same signature. Thread-safe.
 */
final class DkimSeal {
  /** Beside the signer's own: From, To, Subject, Date, Message-ID, MIME-Version, List-Id, …. */
  private static final List<String> ALSO_SIGNED =
      List.of(
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "Auto-Submitted",
          "Feedback-ID",
          "Archived-At",
          "Content-Language");

  private static final Session SESSION = session();

  private final DkimSettings settings;
  private final RSAPrivateKey key;

  /**
   * @throws ConfigurationException if the key cannot be read or used
   */
  DkimSeal(DkimSettings settings) {
    this.settings = settings;
    this.key = key(settings);
    signer();
  }

  byte[] sign(byte[] letter) {
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(letter));
      ByteArrayOutputStream out = new ByteArrayOutputStream(letter.length + 1024);
      DkimSigner signer = signer();
      if (hasUtf8Header(letter)) {
        // The library canonicalises headers in the platform's charset; only the recipient's address
        // is ever written in raw UTF-8 (RFC 6532), so it alone is left out of the signature.
        signer.removeHeaderToSign("To");
      }
      new DkimMessage(message, signer).writeTo(out);
      return withSignature(out.toByteArray(), letter);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("the mail cannot be signed by DKIM: " + e.getMessage(), e);
    }
  }

  /** The library writes the message anew behind its signature; ours stays as it is. */
  private static byte[] withSignature(byte[] signed, byte[] letter) {
    int end = 2;
    while (signed[end - 2] != '\r' || signed[end] == ' ' || signed[end] == '\t') {
      end++;
    }
    byte[] all = Arrays.copyOf(signed, end + letter.length);
    System.arraycopy(letter, 0, all, end, letter.length);
    return all;
  }

  private static boolean hasUtf8Header(byte[] letter) {
    for (int i = 0; i + 3 < letter.length; i++) {
      if (letter[i] < 0) {
        return true;
      }
      if (letter[i] == '\r' && letter[i + 2] == '\r') {
        return false;
      }
    }
    return false;
  }

  /** A new one a mail, since the library does not say that it is thread-safe. */
  private DkimSigner signer() {
    try {
      DkimSigner signer = new DkimSigner(settings.domain(), settings.selector(), key);
      signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
      signer.setHeaderCanonicalization(Canonicalization.RELAXED);
      signer.setBodyCanonicalization(Canonicalization.RELAXED);
      // RFC 6376, section 8.2: what stands behind the length could be added by anybody.
      signer.setLengthParam(false);
      signer.setCheckDomainKey(false);
      ALSO_SIGNED.forEach(signer::addHeaderToSign);
      return signer;
    } catch (DkimException e) {
      throw new ConfigurationException(
          settings.key(), 0, "cannot be used for " + settings.domain() + ": " + e.getMessage());
    }
  }

  private static RSAPrivateKey key(DkimSettings settings) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(settings.key());
    } catch (IOException e) {
      throw new ConfigurationException(settings.key(), 0, "the DKIM key cannot be read: " + e);
    }
    try {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      if (text.contains("-----BEGIN PRIVATE KEY-----")) {
        bytes = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]{1,40}-----", ""));
      }
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
      // The cause is left out: its message might quote the key.
      throw new ConfigurationException(
          settings.key(),
          0,
          "is no RSA private key in PKCS #8; convert it with \"openssl pkcs8 -topk8 -nocrypt\"");
    }
  }

  private static Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return Session.getInstance(properties);
  }
}
