package org.nashra.delivery;

/**
 * Hands mails on, one by one. Implementations are thread-safe and never throw for a mail's sake.
 */
public sealed interface Transport extends AutoCloseable permits SmtpTransport, OutboxTransport {
  /**
   * @param message header and body, lines ended by CR LF
   */
  Handover hand(Envelope envelope, byte[] message);

  /** Lets go of what has not been used for a while. */
  void rest();

  @Override
  void close();
}
