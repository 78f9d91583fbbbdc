package org.nashra.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts titles, states and names that stand together into one mention each. */
final class MentionComposer {
  private final OrganisationComposer organisations;
  private final OfficeComposer offices;
  private final Appositions appositions;
  private final PersonNames personNames;
  private final Recurrences recurrences;
  private final GroupNouns groups;

  MentionComposer(NewsText text, Lexicon lexicon, Entities entities) {
    Words words = text.words();
    Ownership ownership = new Ownership(text, lexicon);
    this.personNames = new PersonNames(text, lexicon);
    this.organisations = new OrganisationComposer(words, lexicon, entities, ownership);
    this.offices =
        new OfficeComposer(words, lexicon, entities, ownership, personNames, organisations);
    this.appositions = new Appositions(words, lexicon);
    this.groups = new GroupNouns(text, lexicon);
    this.recurrences =
        new Recurrences(new FamilyNames(words, lexicon.caseless() || words.shouting()));
  }

  List<Mention> compose(List<RawMention> raw) {
    List<Mention> mentions = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (int k = 0; k < raw.size(); k++) {
      if (used.contains(k)) {
        continue;
      }
      RawMention one = raw.get(k);
      switch (one.kind()) {
        case TITLE -> offices.compose(raw, k, used, mentions);
        case ORGANISATION -> organisations.compose(raw, k, used, mentions);
        default -> {}
      }
    }
    for (int k = 0; k < raw.size(); k++) {
      Mention simple = used.contains(k) ? null : SimpleMentions.of(raw.get(k));
      if (simple != null) {
        mentions.add(simple);
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::from));
    appositions.share(mentions);
    appositions.join(mentions);
    personNames.bare(mentions);
    mentions.sort(Comparator.comparingInt(Mention::from));
    return groups.resolve(recurrences.resolve(mentions));
  }
}
