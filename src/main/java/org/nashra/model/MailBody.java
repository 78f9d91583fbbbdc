package org.nashra.model;

/**
 * What a mail of a briefing says, before anything personal is put in. The HTML and the text hold
 * the placeholders {@code {{unsubscribe}}} and {@code {{archived}}}, which delivery fills for each
 * recipient; nothing else differs between recipients.
 *
 * @param subject one line
 * @param preheader one line, also the first words of the HTML
 */
public record MailBody(String subject, String preheader, String html, String text) {}
