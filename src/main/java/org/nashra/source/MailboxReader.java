package org.nashra.source;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Feed;
import org.nashra.model.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a mailbox over IMAP as if it were a feed: newsletters and wire mail, each message an entry.
 * Messages stay on the server, unread; what has been read is known by UID. Encrypted, unless the
 * configuration lists the server's {@code host:port} among the allowed. Thread-safe.
 */
public final class MailboxReader {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);

  /** RFC 2919. */
  private static final String LIST = "List-Id";

  /** Messages of one poll; of a mailbox never read before, the newest. */
  private static final int MOST = 200;

  private final AddressGuard guard;
  private final Duration deadline;
  private final int largest;
  private final Function<String, @Nullable String> environment;

  /**
   * @param deadline of a whole poll
   * @param largest bytes of a message; of a larger one only the head is read
   * @param environment where passwords stand: {@code NASHRA_MAILBOX_<ID>}, the source's id in
   *     capitals with underscores; or the same with {@code _FILE}, the file that holds it
   */
  public MailboxReader(
      AddressGuard guard,
      Duration deadline,
      int largest,
      Function<String, @Nullable String> environment) {
    this.guard = guard;
    this.deadline = deadline;
    this.largest = largest;
    this.environment = environment;
  }

  /**
   * New mails.
   *
   * @param mark to hand in the next time
   */
  record Reading(FeedDocument document, String mark) {}

  Reading read(Source source, @Nullable String knownMark) throws MailboxException {
    Mailbox box =
        Mailbox.of(source.address())
            .orElseThrow(
                () ->
                    new MailboxException(
                        FetchError.BAD_ADDRESS, source.id() + ": no imaps://user@host/folder"));
    String password = password(source.id(), box);
    MailSockets sockets = new MailSockets(guard, box.host());
    AtomicBoolean late = new AtomicBoolean();
    AtomicBoolean done = new AtomicBoolean();
    after(deadline.dividedBy(2)).execute(() -> late.set(true));
    after(deadline)
        .execute(
            () -> {
              if (!done.get()) {
                sockets.cut();
              }
            });
    try (Store store = session(box, sockets).getStore(box.tls() ? "imaps" : "imap")) {
      store.connect(box.host(), box.port(), box.user(), password);
      return read(store, box, MailboxMark.parse(knownMark), late::get);
    } catch (MessagingException | IOException | RuntimeException e) {
      throw failure(box, e, sockets.wasCut());
    } finally {
      done.set(true);
    }
  }

  private String password(String sourceId, Mailbox box) throws MailboxException {
    String variable = Mailbox.secret(sourceId);
    String password = environment.apply(variable);
    String file = environment.apply(variable + "_FILE");
    if ((password == null || password.isEmpty()) && file != null) {
      try {
        password = Files.readString(Path.of(file)).strip();
      } catch (IOException | InvalidPathException e) {
        throw new MailboxException(
            FetchError.LOGIN, variable + "_FILE: " + file + " cannot be read");
      }
    }
    if (password == null || password.isEmpty()) {
      throw new MailboxException(
          FetchError.LOGIN,
          "no password for "
              + box.user()
              + " at "
              + box.host()
              + "; set the environment variable "
              + variable
              + ", or "
              + variable
              + "_FILE to a file that holds it");
    }
    return password;
  }

  private Session session(Mailbox box, MailSockets sockets) {
    Properties properties = new Properties();
    String prefix = box.tls() ? "mail.imaps." : "mail.imap.";
    String timeout = Long.toString(deadline.toMillis());
    properties.put(prefix + "socketFactory", sockets);
    properties.put(prefix + "socketFactory.fallback", "false");
    properties.put(prefix + "connectiontimeout", timeout);
    properties.put(prefix + "timeout", timeout);
    properties.put(prefix + "writetimeout", timeout);
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "partialfetch", "true");
    boolean bare = box.tls() || guard.allows(box.host(), box.port());
    properties.put(prefix + "starttls.enable", String.valueOf(!bare));
    properties.put(prefix + "starttls.required", String.valueOf(!bare));
    return Session.getInstance(properties);
  }

  private static Executor after(Duration time) {
    return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * @param late once true, the mails read so far have to do; the next poll goes on behind them
   */
  private Reading read(Store store, Mailbox box, @Nullable MailboxMark mark, BooleanSupplier late)
      throws MessagingException, IOException {
    try (Folder folder = store.getFolder(box.folder())) {
      folder.open(Folder.READ_ONLY);
      UIDFolder uids = (UIDFolder) folder;
      long validity = uids.getUIDValidity();
      boolean known = mark != null && mark.validity() == validity;
      long last = known && mark != null ? mark.last() : 0;
      Message[] messages = unread(folder, uids, known, last);
      List<Feed.Entry> entries = new ArrayList<>();
      for (Message message : messages) {
        if (late.getAsBoolean() && !entries.isEmpty()) {
          break;
        }
        long uid = uids.getUID(message);
        if (uid > last && !message.isExpunged()) {
          entries.add(entry((MimeMessage) message, validity, uid));
          last = uid;
        }
      }
      return new Reading(Poller.documentOf(entries), new MailboxMark(validity, last).written());
    }
  }

  private static Message[] unread(Folder folder, UIDFolder uids, boolean known, long last)
      throws MessagingException {
    int count = folder.getMessageCount();
    Message[] found =
        known
            ? uids.getMessagesByUID(last + 1, UIDFolder.LASTUID)
            : count == 0
                ? new Message[0]
                : folder.getMessages(Math.max(1, count - MOST + 1), count);
    Message[] some = found.length > MOST ? Arrays.copyOf(found, MOST) : found;
    FetchProfile profile = new FetchProfile();
    profile.add(FetchProfile.Item.ENVELOPE);
    profile.add(FetchProfile.Item.SIZE);
    profile.add(FetchProfile.Item.CONTENT_INFO);
    profile.add(LIST);
    profile.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(some, profile);
    return some;
  }

  private Feed.Entry entry(MimeMessage mail, long validity, long uid)
      throws MessagingException, IOException {
    String subject = mail.getSubject();
    String id = mail.getMessageID();
    Date sent = mail.getSentDate() == null ? mail.getReceivedDate() : mail.getSentDate();
    return new Feed.Entry(
        id == null || id.isBlank() ? "uid:" + validity + ":" + uid : "mid:" + id.strip(),
        subject == null ? null : FeedHtml.squeeze(subject),
        null,
        null,
        text(mail),
        authors(mail),
        sent == null ? null : Instant.ofEpochMilli(sent.getTime()),
        null,
        null,
        lists(mail),
        List.of());
  }

  /**
   * Null for a mail too large or that cannot be taken apart: its head is kept, so that it is not in
   * the way of those behind it.
   */
  private @Nullable String text(MimeMessage mail) throws MessagingException, IOException {
    if (mail.getSize() > largest) {
      return null;
    }
    try {
      return MailText.of(mail);
    } catch (MessagingException | IOException e) {
      if (!mail.getFolder().isOpen()) {
        throw e;
      }
      LOG.warn("the text of mail {} cannot be read: {}", mail.getMessageID(), e.toString());
      return null;
    }
  }

  private static List<String> authors(MimeMessage mail) throws MessagingException {
    Address[] from = mail.getFrom();
    if (from == null) {
      return List.of();
    }
    return Arrays.stream(from)
        .filter(InternetAddress.class::isInstance)
        .map(InternetAddress.class::cast)
        .map(a -> a.getPersonal() == null ? a.getAddress() : a.getPersonal())
        .filter(name -> name != null && !name.isBlank())
        .map(FeedHtml::squeeze)
        .toList();
  }

  /** The list that a newsletter comes over, as its category. */
  private static List<String> lists(MimeMessage mail) throws MessagingException {
    String[] list = mail.getHeader(LIST);
    return list == null ? List.of() : List.of(FeedHtml.squeeze(list[0]));
  }

  private MailboxException failure(Mailbox box, Exception e, boolean late) {
    String where = box.folder() + " of " + box.user() + " at " + box.host() + ":" + box.port();
    if (late) {
      return new MailboxException(FetchError.TIMEOUT, where + ": not read within " + deadline);
    }
    if (e instanceof AuthenticationFailedException) {
      return new MailboxException(
          FetchError.LOGIN, where + ": the server refuses name or password");
    }
    if (e instanceof FolderNotFoundException) {
      return new MailboxException(FetchError.BAD_ADDRESS, where + ": there is no such folder");
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      FetchError kind = kind(cause);
      if (kind != null) {
        return new MailboxException(kind, where + ": " + cause.getClass().getSimpleName());
      }
    }
    return new MailboxException(
        FetchError.BROKEN_ANSWER, where + ": " + e.getClass().getSimpleName());
  }

  private static @Nullable FetchError kind(Throwable e) {
    if (e instanceof GuardedNames.BlockedException) {
      return FetchError.BLOCKED_ADDRESS;
    }
    if (e instanceof UnknownHostException) {
      return FetchError.DNS;
    }
    if (e instanceof SSLException) {
      return FetchError.TLS;
    }
    if (e instanceof SocketTimeoutException) {
      return FetchError.TIMEOUT;
    }
    return e instanceof java.net.ConnectException ? FetchError.CONNECT : null;
  }
}
