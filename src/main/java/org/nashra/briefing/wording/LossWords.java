package org.nashra.briefing.wording;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nashra.model.Event.Casualty;
import org.nashra.story.Affiliations;
import org.nashra.story.Claim;
import org.nashra.story.Mention;

/** Claims of loss in one language: the sentence, the counted, the bare value. Pure. */
final class LossWords {
  private final Wording wording;
  private final WordingBook book;
  private final NameWords names;
  private final Vouchers vouchers;
  private final Affiliations affiliations;
  private final LocalizedNumberFormatter numbers;

  LossWords(
      Wording wording,
      WordingBook book,
      NameWords names,
      Vouchers vouchers,
      Affiliations affiliations) {
    this.wording = wording;
    this.book = book;
    this.names = names;
    this.vouchers = vouchers;
    this.affiliations = affiliations;
    // An edition's own digits are put in when the page is made.
    this.numbers =
        PressNumbers.of(
            ULocale.forLanguageTag(wording.language().value()).setKeywordValue("numbers", "latn"));
  }

  /** A claim of loss as a sentence; {@code before} is the value of the previous issue. */
  Optional<Told> loss(Claim claim, @Nullable String before, boolean more) {
    Mention mention = claim.mentions().get(0);
    Map<String, Phrase> filled = new LinkedHashMap<>();
    filled.put("source", vouchers.source(mention));
    filled.put("outlet", vouchers.reporter(mention));
    filled.put("count", count(claim.value(), claim.key().side(), mention));
    boolean forces = "true".equals(victims(claim.value()).get("force"));
    boolean own = forces && claim.key().side() != null && own(claim);
    String effect = claim.key().effect().name().toLowerCase(Locale.ROOT);
    String kind = mention.ownVoice() ? "outlet" : own ? "own" : "other";
    return wording
        .fill("losses/" + effect + "/" + kind, filled)
        .map(p -> qualified(p, claim, before, more))
        .map(p -> new Told(wording.grammar().sentence(p.text()), p.grounds(), claim.mentions()));
  }

  private Phrase qualified(Phrase text, Claim claim, @Nullable String before, boolean more) {
    Phrase result = text;
    Mention mention = claim.mentions().get(0);
    if (claim.part()) {
      result = wrap("figures/part", result, mention, before);
    }
    if ("identified".equals(claim.key().kind())) {
      result = wrap("figures/identified", result, mention, before);
    }
    return before == null
        ? result
        : wrap(more ? "figures/up" : "figures/down", result, mention, before);
  }

  private Phrase wrap(String path, Phrase text, Mention mention, @Nullable String before) {
    Map<String, Phrase> slots = new LinkedHashMap<>(Map.of("text", text));
    if (before != null) {
      Ground last = Ground.of(Ground.Kind.NUMBER, before, mention, null, null, null);
      slots.put("before", Phrase.plain(before, List.of(last)));
    }
    return wording.fill(path, slots).orElse(text);
  }

  private boolean own(Claim claim) {
    String claimant = claim.key().claimant();
    String side = String.valueOf(claim.key().side());
    return claimant.equals(side)
        || (!claimant.startsWith("per") && side.equals(affiliations.of(claimant)));
  }

  private Map<String, String> victims(Casualty value) {
    Map<String, Map<String, String>> all = wording.data().victims();
    Map<String, String> forms = all.get(value.who());
    return forms == null ? all.getOrDefault("people", Map.of()) : forms;
  }

  /** How many of whom a mention says were displaced; empty where it gives no number. */
  Optional<Phrase> displaced(Mention mention) {
    return mention.event().casualties().stream()
        .filter(c -> c.effect() == Casualty.Effect.DISPLACED && c.min() != null)
        .findFirst()
        .map(c -> count(c, c.side(), mention));
  }

  private Phrase count(Casualty value, @Nullable String side, Mention mention) {
    Integer basis = value.max() != null ? value.max() : value.min();
    Phrase counted =
        wording
            .grammar()
            .count(
                number(value, mention, "say"),
                basis,
                value.vague() || basis == null,
                new Grammar.Counted(
                    victims(value),
                    names.adjective(side),
                    side == null ? null : names.state(side).text()));
    return counted.with(
        new Ground(
            Ground.Kind.NUMBER,
            "",
            mention,
            new org.nashra.model.Span(value.start(), value.end()),
            value.text(),
            java.util.stream.Stream.of(value.min(), value.max())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList()));
  }

  /** A value as it stands in a table: "71", "at least 13", "dozens". */
  String value(Claim claim) {
    return number(claim.value(), claim.mentions().get(0), "value");
  }

  /** A value of an earlier claim as it stands in a table. */
  String value(Casualty value, Mention mention) {
    return number(value, mention, "value");
  }

  private String number(Casualty value, Mention mention, String form) {
    Map<String, String> quantities = wording.data().quantities();
    Integer min = value.min();
    Integer max = value.max();
    if (min != null && max != null) {
      return min.equals(max)
          ? numbers.format(min).toString()
          : quantities
              .getOrDefault("range", "{min}–{max}")
              .replace("{min}", numbers.format(min).toString())
              .replace("{max}", numbers.format(max).toString());
    }
    if (min != null) {
      return quantities
          .getOrDefault("at-least", "{n}")
          .replace("{n}", numbers.format(min).toString());
    }
    if (max != null) {
      return quantities
          .getOrDefault("at-most", "{n}")
          .replace("{n}", numbers.format(max).toString());
    }
    String kind = book.vague(value.text(), mention.report().article().language());
    Map<String, String> forms =
        java.util.Objects.requireNonNullElseGet(
                wording.data().vague().get(kind),
                () -> new GrammarData.Findable(List.of(), Map.of("say", kind)))
            .forms();
    return forms.getOrDefault(form, forms.getOrDefault("say", kind));
  }

  /** Whether a claim gives no measure at all: "people were killed". */
  boolean uncounted(Claim claim) {
    Casualty value = claim.value();
    Mention mention = claim.mentions().get(0);
    return value.min() == null
        && value.max() == null
        && book.vague(value.text(), mention.report().article().language()).equals("several");
  }

  /** Those whom a claim counts, in the plural: "soldiers". */
  String who(Claim claim) {
    Map<String, String> forms = victims(claim.value());
    String who = forms.getOrDefault("heading", forms.getOrDefault("many", claim.value().who()));
    return claim.part()
        ? wording
            .fill("figures/part-of", Map.of("who", Phrase.plain(who, List.of())))
            .map(Phrase::text)
            .orElse(who)
        : who;
  }
}
